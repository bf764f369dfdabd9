using KamPortal.Accounts;
using KamPortal.Data;
using KamPortal.Jobs;
using KamPortal.People;
using KamPortal.Touches;
using Microsoft.EntityFrameworkCore;

namespace KamPortal.Greetings.Planning;

/// <summary>
/// Open greetings follow the facts: somebody left, opted out, has another birthday, another manager, no address any more. Only those that the facts
/// speak against are read; all of them when the rules themselves changed, hardly any when nothing did.
/// </summary>
internal sealed class GreetingRecheck(KamDb kam, TimeProvider clock, GreetingPlan plan, int[] ownerIds, DateOnly today)
{
    private const int ChunkSize = 500;

    private readonly Dictionary<int, GreetingOccasion> occasions = plan.Rules.Occasions.ToDictionary(o => o.Id);

    public async Task RunAsync(GreetingDoubt doubt, JobReport report, CancellationToken cancellationToken)
    {
        for (var (after, more) = (0, true); more;)
        {
            await using var db = kam.OpenAsSystem(PlanGreetingsJob.Name);
            var open = Doubtful(db, doubt).Where(g => g.Id > after).OrderBy(g => g.Id);
            var greetings = await open.Include(g => g.Occasion).Take(ChunkSize).ToListAsync(cancellationToken);
            (more, after) = (greetings.Count == ChunkSize, greetings.Count > 0 ? greetings[^1].Id : after);
            await SettleAsync(db, greetings, report, cancellationToken);
        }
    }

    private IQueryable<Greeting> Doubtful(KamDbContext db, GreetingDoubt doubt)
    {
        var (archived, enabled, none, away) = (true, true, OptOuts.None, plan.Away(today));
        var open = db.Greetings.Where(g => (g.Status == GreetingStatus.Planned || g.Status == GreetingStatus.Approved) && g.On >= today && EF.Parameter(ownerIds).Contains(g.Account.OwnerId));
        if (doubt == GreetingDoubt.Staff)
        {
            var absent = plan.AwayOrDisabled(today);
            return open.Where(g => EF.Parameter(absent).Contains(g.AssigneeId));
        }

        return doubt == GreetingDoubt.Everything ? open : open.Where(g =>
            g.Person.LeftOn != null
            || g.Account.IsArchived == archived
            || g.Account.Status == AccountStatus.Lost
            || g.AssigneeId != g.Account.OwnerId
            || g.Assignee.IsEnabled != enabled
            || EF.Parameter(away).Contains(g.AssigneeId)
            || g.Language != g.Person.Language
            || (g.Person.OptOuts & OptOuts.Greetings) != none
            || (g.Channel == GreetingChannel.Email && (g.Person.Email == null || g.Person.Consent != ConsentStatus.Given || (g.Person.OptOuts & OptOuts.Mail) != none))
            || (g.Occasion.Kind == OccasionKind.Birthday && (g.Person.BirthMonth == null || g.Person.BirthMonth != g.On.Month || g.Person.BirthDay != g.On.Day))
            || (g.Occasion.Kind == OccasionKind.CompanyAnniversary && (g.Account.FoundedOn == null || g.Account.FoundedOn.Value.Month != g.On.Month || g.Account.FoundedOn.Value.Day != g.On.Day))
            || !g.Person.Employments.Any(e => e.AccountId == g.AccountId && (e.ToOn == null || e.ToOn >= g.On))
            || db.GreetingPreferences.Any(p => p.PersonId == g.PersonId));
    }

    private async Task SettleAsync(KamDbContext db, List<Greeting> greetings, JobReport report, CancellationToken cancellationToken)
    {
        var ids = greetings.Select(g => g.PersonId).Distinct().ToArray();
        var people = await PortfolioGreetings.Facts(db.People.AsNoTracking().Where(p => EF.Parameter(ids).Contains(p.Id))).ToDictionaryAsync(p => p.Id, cancellationToken);
        var places = (await GreetingChunk.Places(db.Employments.AsNoTracking().Where(e => EF.Parameter(ids).Contains(e.PersonId))).ToListAsync(cancellationToken)).ToLookup(p => p.PersonId);
        var preferences = (await db.GreetingPreferences.AsNoTracking().Where(p => EF.Parameter(ids).Contains(p.PersonId)).ToListAsync(cancellationToken)).ToLookup(p => p.PersonId);
        var changed = 0;
        foreach (var greeting in greetings)
        {
            changed += await SettleAsync(db, greeting, people[greeting.PersonId], [.. places[greeting.PersonId]], [.. preferences[greeting.PersonId]], cancellationToken) ? 1 : 0;
        }

        if (changed > 0)
        {
            await TouchDates.SaveAsync(db, [.. greetings.Select(g => g.AccountId).Distinct()], cancellationToken);
            report.Warn(GreetingReasons.Changed, changed.ToString(System.Globalization.CultureInfo.InvariantCulture));
        }
    }

    private async Task<bool> SettleAsync(KamDbContext db, Greeting greeting, GreetedPerson person, GreetedPlace[] places, GreetingPreference[] preferences, CancellationToken cancellationToken)
    {
        var relevant = greeting.Occasion.Kind.IsOfCompany() ? places.Where(p => p.AccountId == greeting.AccountId).ToArray() : places;
        if (DayOf(greeting, person, relevant) is not { } on || on < today || on > today.AddDays(plan.Horizon))
        {
            return await RemoveAsync(db, greeting, cancellationToken);
        }

        var decision = occasions.TryGetValue(greeting.OccasionId, out var occasion) ? plan.Rules.Decide(occasion, on, person, relevant, preferences) : GreetingDecision.DoesNotConcern;
        if (decision.Place is not { } place)
        {
            if (decision.Skip is not { } why)
            {
                return await RemoveAsync(db, greeting, cancellationToken);
            }

            why = why == GreetingSkip.PersonLeft && person.LeftOn is null && !places.Any(p => p.AccountId == greeting.AccountId) && await IsInactiveAsync(db, greeting.AccountId, cancellationToken) ? GreetingSkip.AccountInactive : why;
            await GreetingTouches.DropAsync(db, greeting, null, cancellationToken);
            greeting.Skip(why, clock.GetUtcNow().UtcDateTime);
            return true;
        }

        return plan.Assign(place.OwnerId, on, today) is { } assignment && await ChangeAsync(db, greeting, person, place, decision, on, assignment, cancellationToken);
    }

    /// <summary>
    /// The channel follows where nobody chose another, and always away from a letter that may not be written. A call that is late stays late: the day it was
    /// due is what the reminders count from.
    /// </summary>
    private async Task<bool> ChangeAsync(KamDbContext db, Greeting greeting, GreetedPerson person, GreetedPlace place, GreetingDecision decision, DateOnly on, Touches.Planning.Assignment assignment, CancellationToken cancellationToken)
    {
        if (greeting.On == on && greeting.ActOn < today && greeting.AssigneeId == assignment.AssigneeId)
        {
            assignment = assignment with { DueOn = greeting.ActOn };
        }

        var untouched = greeting.Version == 1;
        var channel = untouched || (greeting.Channel == GreetingChannel.Email && decision.Instead is not null) ? decision.Channel : greeting.Channel;
        if (greeting.On == on && greeting.ActOn == assignment.DueOn && greeting.AccountId == place.AccountId && greeting.AssigneeId == assignment.AssigneeId && greeting.Channel == channel && greeting.Language == person.Language
            && (!untouched || greeting.Approval == decision.Approval))
        {
            return false;
        }

        var wasLetter = greeting.Channel == GreetingChannel.Email;
        (greeting.On, greeting.ActOn, greeting.AccountId, greeting.AssigneeId, greeting.Channel) = (on, assignment.DueOn, place.AccountId, assignment.AssigneeId, channel);
        if (greeting.Language != person.Language)
        {
            (greeting.Language, greeting.Subject, greeting.Text) = (person.Language, "", "");
        }

        if (untouched)
        {
            (greeting.Approval, greeting.Status) = (decision.Approval, Greeting.FirstStatus(channel, decision.Approval));
        }
        else if (wasLetter && channel != GreetingChannel.Email)
        {
            greeting.Status = GreetingStatus.Approved;
        }

        await GreetingTouches.FollowAsync(db, greeting, greeting.Occasion, assignment, plan.LanguageOf(assignment.AssigneeId), cancellationToken);
        return true;
    }

    private DateOnly? DayOf(Greeting greeting, GreetedPerson person, GreetedPlace[] places) => greeting.Occasion.Kind switch
    {
        OccasionKind.Birthday => person is { BirthMonth: { } month, BirthDay: { } day } ? new Birthday(month, day, null).In(greeting.On.Year, plan.LeapDay) : null,
        OccasionKind.CompanyAnniversary => places is [{ FoundedOn: { } founded }, ..] ? OccasionDays.Anniversary(founded, greeting.On.Year, plan.LeapDay) : places.Length == 0 ? greeting.On : null,
        OccasionKind.Partnership => places is [{ FirstOrderOn: { } order }, ..] ? OccasionDays.Anniversary(order, greeting.On.Year, plan.LeapDay) : places.Length == 0 ? greeting.On : null,
        _ => OccasionDays.In(greeting.Occasion, greeting.On.Year, plan.LeapDay),
    };

    private static async Task<bool> RemoveAsync(KamDbContext db, Greeting greeting, CancellationToken cancellationToken)
    {
        await GreetingTouches.DropAsync(db, greeting, null, cancellationToken);
        db.Remove(greeting);
        return true;
    }

    private static Task<bool> IsInactiveAsync(KamDbContext db, int accountId, CancellationToken cancellationToken) =>
        db.Accounts.AnyAsync(a => a.Id == accountId && (a.IsArchived || a.Status == AccountStatus.Lost), cancellationToken);
}
