using System.Globalization;
using KamPortal.Accounts;
using KamPortal.Data;
using KamPortal.Greetings.Planning;
using KamPortal.Jobs;
using KamPortal.Notifications;
using KamPortal.People;
using KamPortal.Settings;
using KamPortal.Staff;
using KamPortal.Touches;
using Microsoft.EntityFrameworkCore;

namespace KamPortal.Greetings.Sending;

/// <summary>One run of the sender: what it loaded once, and how a greeting is settled. The facts are looked at again, however long ago it was planned.</summary>
internal sealed class SendingRound(KamDb kam, TimeProvider clock, GreetingPlan plan, GreetingWriter writer, int hour)
{
    private static readonly TimeSpan FarthestEast = TimeSpan.FromHours(14);

    private readonly DateTime now = clock.GetUtcNow().UtcDateTime;

    /// <summary>The latest date on which it is the hour of greetings, or later, anywhere.</summary>
    public DateOnly LatestDay => DateOnly.FromDateTime((now + FarthestEast).AddHours(-hour));

    public static async Task<SendingRound> LoadAsync(KamDb kam, KamDbContext db, TimeProvider clock, CancellationToken cancellationToken) =>
        new(kam, clock, await GreetingPlan.LoadAsync(db, DateOnly.FromDateTime(clock.GetUtcNow().UtcDateTime), cancellationToken), await GreetingWriter.LoadAsync(db, cancellationToken), (await SettingQueries.GetAsync(db, cancellationToken)).GreetingHour);

    /// <summary>The day is over there, or it is the day and the hour has come and somebody agreed.</summary>
    public bool IsDue(DueLetter letter, JobReport report)
    {
        var local = LocalTime.FromUtc(now, letter.Zone);
        var today = DateOnly.FromDateTime(local);
        if (letter.On < today)
        {
            return true;
        }

        var hasCome = letter.On == today && local.Hour >= hour;
        report.Skip(GreetingReasons.Waits, hasCome && letter.Status == GreetingStatus.Planned ? 1 : 0);
        return hasCome && letter.Status == GreetingStatus.Approved;
    }

    /// <summary>Together; when that fails, each for itself, so that one bad greeting does not stop the others.</summary>
    public async Task SettleAsync(int[] ids, JobReport report, CancellationToken cancellationToken)
    {
        // Counted apart: what is rolled back was not sent.
        var tried = new JobReport();
        try
        {
            await using var db = kam.OpenAsSystem(SendGreetingsJob.Name);
            await SettleAsync(db, ids, tried, cancellationToken);
            tried.AddTo(report);
        }
#pragma warning disable CA1031 // whatever is wrong with one greeting must not stop the others
        catch (Exception failure) when (failure is not OperationCanceledException)
#pragma warning restore CA1031
        {
            if (ids.Length > 1)
            {
                foreach (var id in ids)
                {
                    await SettleAsync([id], report, cancellationToken);
                }
            }
            else if (failure is DbUpdateConcurrencyException || await IsWrittenAsync(ids[0], cancellationToken))
            {
                report.Skip(GreetingReasons.AlreadyPlanned);
            }
            else
            {
                report.Fail(GreetingReasons.PersonFailed, string.Create(CultureInfo.InvariantCulture, $"#{ids[0]}: {failure.GetBaseException().GetType().Name}"));
            }
        }
    }

    private async Task SettleAsync(KamDbContext db, int[] ids, JobReport report, CancellationToken cancellationToken)
    {
        var rows = await db.Greetings.Where(g => EF.Parameter(ids).Contains(g.Id) && (g.Status == GreetingStatus.Planned || g.Status == GreetingStatus.Approved))
            .Include(g => g.Occasion).OrderBy(g => g.Id).ToListAsync(cancellationToken);
        var wanted = rows.Select(g => g.Id).ToArray();
        var facts = await db.Greetings.AsNoTracking().Where(g => EF.Parameter(wanted).Contains(g.Id)).Select(g => new { g.Id, Zone = g.Person.TimeZoneId ?? g.Account.TimeZoneId ?? g.Account.Owner.TimeZoneId ?? g.Account.Owner.Branch.TimeZoneId, g.Account.OwnerId, IsInactive = g.Account.IsArchived || g.Account.Status == AccountStatus.Lost }).ToDictionaryAsync(g => g.Id, cancellationToken);
        var words = await db.Greetings.AsNoTracking().Where(g => EF.Parameter(wanted).Contains(g.Id)).OrderBy(g => g.Id).Select(GreetingWriter.Facts).ToListAsync(cancellationToken);
        var personIds = rows.Select(g => g.PersonId).Distinct().ToArray();
        var people = await PortfolioGreetings.Facts(db.People.AsNoTracking().Where(p => EF.Parameter(personIds).Contains(p.Id))).ToDictionaryAsync(p => p.Id, cancellationToken);
        var places = (await GreetingChunk.Places(db.Employments.AsNoTracking().Where(e => EF.Parameter(personIds).Contains(e.PersonId))).ToListAsync(cancellationToken)).ToLookup(p => p.PersonId);
        var preferences = (await db.GreetingPreferences.AsNoTracking().Where(p => EF.Parameter(personIds).Contains(p.PersonId)).ToListAsync(cancellationToken)).ToLookup(p => p.PersonId);
        await using var transaction = await db.Database.BeginTransactionAsync(cancellationToken);
        foreach (var (greeting, text) in rows.Zip(words))
        {
            var fact = facts[greeting.Id];
            var zone = LocalTime.Zone(fact.Zone);
            var today = DateOnly.FromDateTime(LocalTime.FromUtc(now, fact.Zone));
            var obstacle = greeting.On < today ? greeting.Status == GreetingStatus.Approved ? GreetingSkip.Late : GreetingSkip.NotApproved
                : fact.IsInactive ? GreetingSkip.AccountInactive
                : ObstacleOf(greeting, people[greeting.PersonId], places[greeting.PersonId], preferences[greeting.PersonId]);
            var letter = obstacle is null ? writer.Write(greeting.OccasionId, greeting.Subject, greeting.Text, text) : null;
            if (obstacle is { } why)
            {
                await SkipAsync(db, greeting, why, report, cancellationToken);
            }
            else if (GreetingRules.LetterObstacle(people[greeting.PersonId]) is { } silent)
            {
                await CallInsteadAsync(db, greeting, silent, fact.OwnerId, places[greeting.PersonId], today, report, cancellationToken);
            }
            else if (letter is not { } ready)
            {
                await SkipAsync(db, greeting, GreetingSkip.NoTemplate, report, cancellationToken);
            }
            else
            {
                (greeting.Subject, greeting.Text) = ready;
                (greeting.Status, greeting.ClosedAt) = (GreetingStatus.Sent, now);
                db.Add(OutboxMessage.Write(greeting.Key, people[greeting.PersonId].Email!.Trim(), greeting.Subject, GreetingLetter.Html(greeting.Language, greeting.Subject, greeting.Text), greeting.Text, now, LocalTime.StartOf(greeting.On.AddDays(1), zone)));
                report.Add();
            }
        }

        await TouchDates.SaveInAsync(db, [.. rows.Where(g => g.Channel != GreetingChannel.Email).Select(g => g.AccountId).Distinct()], cancellationToken);
        await transaction.CommitAsync(cancellationToken);
    }

    private static GreetingSkip? ObstacleOf(Greeting greeting, GreetedPerson person, IEnumerable<GreetedPlace> places, IEnumerable<GreetingPreference> preferences) =>
        person.LeftOn is not null || !places.Any(p => p.AccountId == greeting.AccountId && p.IsOn(greeting.On)) ? GreetingSkip.PersonLeft
        : person.OptOuts.HasFlag(OptOuts.Greetings) ? GreetingSkip.OptedOut
        : !greeting.Occasion.IsActive || GreetingRules.PreferenceFor(greeting.Occasion, preferences) is { IsNever: true } ? GreetingSkip.Preference
        : null;

    private async Task SkipAsync(KamDbContext db, Greeting greeting, GreetingSkip why, JobReport report, CancellationToken cancellationToken)
    {
        greeting.Skip(why, now);
        await GreetingTouches.DropAsync(db, greeting, GreetingMessages.DayPassed, cancellationToken);
        report.Skip(GreetingReasons.Of(why));
    }

    /// <summary>Nothing is sent; on the person's own day the manager calls, on a day for many only those who decide are called.</summary>
    private async Task CallInsteadAsync(KamDbContext db, Greeting greeting, GreetingSkip why, int ownerId, IEnumerable<GreetedPlace> places, DateOnly today, JobReport report, CancellationToken cancellationToken)
    {
        if (!greeting.Occasion.Kind.IsOwn() && !places.Any(p => p.AccountId == greeting.AccountId && p.Decides))
        {
            await SkipAsync(db, greeting, why, report, cancellationToken);
            return;
        }

        if (plan.Assign(ownerId, greeting.On, today) is not { } assignment)
        {
            report.Fail(GreetingReasons.NobodyToAssign, string.Create(CultureInfo.InvariantCulture, $"#{greeting.AccountId}"));
            return;
        }

        (greeting.Channel, greeting.AssigneeId, greeting.ActOn) = (GreetingChannel.Call, assignment.AssigneeId, assignment.DueOn);
        await GreetingTouches.FollowAsync(db, greeting, greeting.Occasion, assignment, plan.LanguageOf(assignment.AssigneeId), cancellationToken);
        report.Skip(GreetingReasons.Of(why));
        report.Warn(GreetingReasons.CallInstead);
    }

    private async Task<bool> IsWrittenAsync(int greetingId, CancellationToken cancellationToken)
    {
        await using var db = kam.OpenAsSystem(SendGreetingsJob.Name);
        return await db.Greetings.AnyAsync(g => g.Id == greetingId && g.Status == GreetingStatus.Sent, cancellationToken);
    }
}
