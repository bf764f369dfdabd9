using KamPortal.Accounts;
using KamPortal.Data;
using KamPortal.Jobs;
using KamPortal.Touches;
using KamPortal.Touches.Planning;
using Microsoft.EntityFrameworkCore;

namespace KamPortal.Greetings.Planning;

/// <summary>Plans the greetings of some people in one transaction: decides, leaves alone what exists, writes what is missing.</summary>
/// <param name="occasionId">Of all occurrences.</param>
/// <param name="owners">Whose portfolios are planned, with the day through which they were before.</param>
internal sealed class GreetingChunk(KamDbContext db, DateTime now, GreetingPlan plan, int occasionId, IReadOnlyDictionary<int, DateOnly?> owners, DateOnly today)
{
    private readonly List<Greeting> greetings = [];
    private readonly List<Touch> touches = [];
    private readonly List<(int Id, GreetingDecision Decision)> again = [];

    /// <param name="people">By number, ascending.</param>
    public async Task RunAsync(IReadOnlyList<GreetedPerson> people, Func<GreetedPerson, IEnumerable<GreetingOccurrence>> occurrences, JobReport report, CancellationToken cancellationToken)
    {
        var places = (await PlacesAsync(people, cancellationToken)).ToLookup(p => p.PersonId);
        var preferences = (await PreferencesAsync(people, cancellationToken)).ToLookup(p => p.PersonId);
        var existing = await ExistingAsync(people, cancellationToken);
        foreach (var person in people)
        {
            IReadOnlyCollection<GreetedPlace> there = [.. places[person.Id]];
            IReadOnlyCollection<GreetingPreference> wishes = preferences.Contains(person.Id) ? [.. preferences[person.Id]] : [];
            foreach (var occurrence in occurrences(person))
            {
                Plan(person, occurrence, there, wishes, existing, report);
            }
        }

        await WriteAsync(report, cancellationToken);
    }

    public static IQueryable<GreetedPlace> Places(IQueryable<People.Employment> employments) =>
        employments.Where(e => !e.Account.IsArchived && e.Account.Status != AccountStatus.Lost).Select(e => new GreetedPlace(
            e.PersonId, e.AccountId, e.Account.OwnerId, e.Account.Abcd, e.Account.KeyStatus, e.Account.Sales12Months, e.Account.Industry, e.Role != null && e.Role.Decides, e.Seniority, e.FromOn, e.ToOn, e.Account.FoundedOn, e.Account.FirstOrderOn));

    private void Plan(GreetedPerson person, GreetingOccurrence occurrence, IReadOnlyCollection<GreetedPlace> places, IReadOnlyCollection<GreetingPreference> preferences, Dictionary<string, Known> existing, JobReport report)
    {
        var relevant = occurrence.AccountId is { } company ? places.Where(p => p.AccountId == company) : places;
        var decision = plan.Rules.Decide(occurrence.Occasion, occurrence.On, person, relevant, preferences);
        if (decision.Place is not { } place)
        {
            report.Skip(decision.Skip is { } why ? GreetingReasons.Of(why) : "", decision.Skip is null ? 0 : 1);
            return;
        }

        var isLate = occurrence.On < today;
        if (!owners.TryGetValue(place.OwnerId, out var plannedOn) || (isLate && !(plannedOn is { } last && occurrence.On > last.AddDays(plan.Horizon))))
        {
            return;
        }

        var key = occurrence.KeyFor(person.Id);
        if (existing.TryGetValue(key, out var known))
        {
            Meet(known, decision, report);
            return;
        }

        if (plan.Assign(place.OwnerId, occurrence.On, today) is not { } assignment)
        {
            report.Fail(GreetingReasons.NobodyToAssign, $"#{place.AccountId}");
            return;
        }

        if (occurrence.AccountId is null && places.Count > 1)
        {
            report.Skip(GreetingReasons.Of(GreetingSkip.GreetedElsewhere), places.Select(p => p.AccountId).Distinct().Count() - 1);
        }

        var greeting = Of(key, person, occurrence, place, decision, assignment.AssigneeId, assignment.DueOn, isLate);
        greetings.Add(greeting);
        if (isLate)
        {
            report.Skip(GreetingReasons.Of(GreetingSkip.Late));
        }
        else if (greeting.Channel != GreetingChannel.Email)
        {
            touches.Add(GreetingTouches.Of(greeting, occurrence.Occasion, assignment, plan.LanguageOf(assignment.AssigneeId)));
            if (decision.Instead is not null)
            {
                report.Warn(GreetingReasons.CallInstead);
            }
        }
    }

    /// <summary>What was skipped for a fact that no longer holds is planned again; what people decided, and what is over, stays.</summary>
    private void Meet(Known known, GreetingDecision decision, JobReport report)
    {
        if (known is { Status: GreetingStatus.Skipped, SkipReason: not (GreetingSkip.Late or GreetingSkip.NotApproved or GreetingSkip.Refused) } && known.On >= today)
        {
            again.Add((known.Id, decision));
        }
        else
        {
            report.Skip(GreetingReasons.AlreadyPlanned);
        }
    }

    private Greeting Of(string key, GreetedPerson person, GreetingOccurrence occurrence, GreetedPlace place, GreetingDecision decision, int assigneeId, DateOnly actOn, bool isLate) => new()
    {
        Key = key,
        PersonId = person.Id,
        AccountId = place.AccountId,
        OccasionId = occurrence.Occasion.Id,
        On = occurrence.On,
        ActOn = actOn,
        Channel = decision.Channel,
        Approval = decision.Approval,
        Status = isLate ? GreetingStatus.Skipped : Greeting.FirstStatus(decision.Channel, decision.Approval),
        SkipReason = isLate ? GreetingSkip.Late : null,
        ClosedAt = isLate ? now : null,
        Language = person.Language,
        Subject = "",
        Text = "",
        AssigneeId = assigneeId,
    };

    private async Task WriteAsync(JobReport report, CancellationToken cancellationToken)
    {
        if (greetings.Count == 0 && again.Count == 0)
        {
            return;
        }

        await using var transaction = await db.Database.BeginTransactionAsync(cancellationToken);
        await new BulkLoad(db).AppendAsync(greetings, cancellationToken);
        await PlannedTouches.WriteAsync(db, touches, now, cancellationToken);
        await TouchDates.RefreshAsync(db, [.. touches.Select(t => t.AccountId).Distinct()], cancellationToken);
        foreach (var (id, decision) in again)
        {
            var greeting = await db.Greetings.Include(g => g.Occasion).SingleAsync(g => g.Id == id, cancellationToken);
            if (plan.Assign(decision.Place!.OwnerId, greeting.On, today) is { } assignment)
            {
                greeting.PlanAgain(decision, assignment);
                await GreetingTouches.FollowAsync(db, greeting, greeting.Occasion, assignment, plan.LanguageOf(assignment.AssigneeId), cancellationToken);
                await TouchDates.SaveInAsync(db, [greeting.AccountId], cancellationToken);
            }
        }

        await transaction.CommitAsync(cancellationToken);
        report.Add(greetings.Count(g => g.Status != GreetingStatus.Skipped) + again.Count);
    }

    private Task<List<GreetedPlace>> PlacesAsync(IReadOnlyList<GreetedPerson> people, CancellationToken cancellationToken)
    {
        if (IsDense(people))
        {
            var (first, last) = (people[0].Id, people[^1].Id);
            return Places(db.Employments.AsNoTracking().Where(e => e.PersonId >= first && e.PersonId <= last)).ToListAsync(cancellationToken);
        }

        var ids = people.Select(p => p.Id).ToArray();
        return Places(db.Employments.AsNoTracking().Where(e => EF.Parameter(ids).Contains(e.PersonId))).ToListAsync(cancellationToken);
    }

    private Task<List<GreetingPreference>> PreferencesAsync(IReadOnlyList<GreetedPerson> people, CancellationToken cancellationToken)
    {
        var (first, last) = (people[0].Id, people[^1].Id);
        return db.GreetingPreferences.AsNoTracking().Where(p => p.PersonId >= first && p.PersonId <= last).ToListAsync(cancellationToken);
    }

    /// <summary>Of the whole year: a birthday that was moved is not congratulated on twice.</summary>
    private async Task<Dictionary<string, Known>> ExistingAsync(IReadOnlyList<GreetedPerson> people, CancellationToken cancellationToken)
    {
        var since = new DateOnly(today.AddDays(-plan.CatchUp).Year, 1, 1);
        var of = db.Greetings.AsNoTracking().Where(g => g.OccasionId == occasionId && g.On >= since);
        if (IsDense(people))
        {
            var (first, last) = (people[0].Id, people[^1].Id);
            of = of.Where(g => g.PersonId >= first && g.PersonId <= last);
        }
        else
        {
            var ids = people.Select(p => p.Id).ToArray();
            of = of.Where(g => EF.Parameter(ids).Contains(g.PersonId));
        }

        return await of.Select(g => new Known(g.Id, g.Key, g.Status, g.SkipReason, g.On)).ToDictionaryAsync(g => g.Key, StringComparer.Ordinal, cancellationToken);
    }

    /// <summary>A range of an index is cheaper than a list of numbers, unless most of the range is somebody else.</summary>
    private static bool IsDense(IReadOnlyList<GreetedPerson> people) => people[^1].Id - people[0].Id < 2 * people.Count;

    private sealed record Known(int Id, string Key, GreetingStatus Status, GreetingSkip? SkipReason, DateOnly On);
}
