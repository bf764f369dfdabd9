using System.Globalization;
using KamPortal.Data;
using KamPortal.Jobs;
using KamPortal.Notifications;
using KamPortal.Settings;
using KamPortal.Staff;
using KamPortal.WorkTasks;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Logging;

namespace KamPortal.KeyAccounts;

/// <summary>
/// key-review: moves candidates on whose data is complete, reminds 30, 7 and 0 days before a decision is to be judged again
/// (rejected ones included), tells who decides of candidates and reviews that are late, and of allowances over the limit
/// that end. Whatever it says it says once per cause.
/// </summary>
public sealed partial class KeyReviewJob(KamDb kam, Notify notify, TimeProvider clock, ILogger<KeyReviewJob> log) : IJob
{
    public const string Name = "key-review";

    /// <summary>Days before a review, or before an allowance ends, from which it is announced.</summary>
    public const int FirstLeadDays = 30;

    private const int SecondLeadDays = 7;

    public async Task RunAsync(JobReport report, CancellationToken cancellationToken)
    {
        var today = LocalTime.Today(clock, LocalTime.DefaultZone);
        await CatchUpAsync(report, today, cancellationToken);
        PortalSettings settings;
        List<Due> reviews;
        List<Due> candidates;
        List<Due> overrides;
        await using (var db = kam.OpenAsSystem(Name))
        {
            settings = await SettingQueries.GetAsync(db, cancellationToken);
            (reviews, candidates, overrides) = (await ReviewsAsync(db, today, cancellationToken), await CandidatesAsync(db, today.AddDays(-settings.CandidateDays), cancellationToken), await OverridesAsync(db, today, settings.KeyAccountLimit, cancellationToken));
        }

        await EachAsync(reviews, due => RemindAsync(due, today, cancellationToken), report);
        await EachAsync(candidates, due => UrgeAsync(due, today, settings.CandidateDays, cancellationToken), report);
        await EachAsync(overrides, due => WarnAsync(due, today, cancellationToken), report);
    }

    /// <summary>Candidates whose data has become complete; and owners changed by an import, past the handover.</summary>
    private async Task CatchUpAsync(JobReport report, DateOnly today, CancellationToken cancellationToken)
    {
        await using var db = kam.OpenAsSystem(Name);
        var strays = await db.Accounts.Where(a => db.KeyDecisions.Any(d => d.AccountId == a.Id && d.Level == KeyLevel.Manager && d.IsCurrent && d.ManagerId != a.OwnerId)
            || db.KeyCandidacies.Any(c => c.AccountId == a.Id && c.Level == KeyLevel.Manager && c.Stage != CandidacyStage.Decided && c.ManagerId != a.OwnerId)).ToListAsync(cancellationToken);
        foreach (var owner in strays.GroupBy(a => a.OwnerId))
        {
            await KeyHandover.MoveAsync(db, [.. owner], owner.Key, today, cancellationToken);
        }

        var waiting = await db.KeyCandidacies.Where(c => c.Stage == CandidacyStage.Candidate).ToListAsync(cancellationToken);
        var missing = await DataReadiness.MissingAsync(db, [.. waiting.Select(c => c.AccountId)], cancellationToken);
        foreach (var candidacy in waiting.Where(c => missing[c.AccountId].Count == 0))
        {
            candidacy.Collected(today);
        }

        report.Add(strays.Count + waiting.Count(c => c.Stage != CandidacyStage.Candidate));
        await db.SaveChangesAsync(cancellationToken);
    }

    private static Task<List<Due>> ReviewsAsync(KamDbContext db, DateOnly today, CancellationToken cancellationToken)
    {
        var until = today.AddDays(FirstLeadDays);
        return db.KeyDecisions.AsNoTracking()
            .Where(d => d.IsCurrent && d.NextReviewOn <= until && !d.Account.IsArchived && !db.KeyCandidacies.Any(c => c.AccountId == d.AccountId && c.Level == d.Level && c.Stage != CandidacyStage.Decided))
            .OrderBy(d => d.NextReviewOn).ThenBy(d => d.Id)
            .Select(d => new Due(d.Id, d.AccountId, d.Account.Name, d.Account.OwnerId, "", d.Level, d.Result, d.On, d.NextReviewOn)).ToListAsync(cancellationToken);
    }

    private static Task<List<Due>> CandidatesAsync(KamDbContext db, DateOnly openedBefore, CancellationToken cancellationToken) =>
        db.KeyCandidacies.AsNoTracking().Where(c => c.Stage != CandidacyStage.Decided && c.OpenedOn < openedBefore && !c.Account.IsArchived).OrderBy(c => c.Id)
            .Select(c => new Due(c.Id, c.AccountId, c.Account.Name, c.Account.OwnerId, "", c.Level, KeyResult.Key, c.OpenedOn, c.OpenedOn)).ToListAsync(cancellationToken);

    /// <summary>The latest allowance of a decision, where the manager would be over the limit without it.</summary>
    private static async Task<List<Due>> OverridesAsync(KamDbContext db, DateOnly today, int limit, CancellationToken cancellationToken)
    {
        var until = today.AddDays(FirstLeadDays);
        var ending = await db.KeyOverrides.AsNoTracking()
            .Where(o => o.UntilOn <= until && o.Decision.IsCurrent && o.Decision.Result == KeyResult.Key && !db.KeyOverrides.Any(later => later.DecisionId == o.DecisionId && later.Id > o.Id))
            .OrderBy(o => o.Id)
            .Select(o => new Due(o.Id, o.AccountId, o.Account.Name, o.Account.OwnerId, o.Manager.LastName + " " + o.Manager.FirstName, KeyLevel.Manager, KeyResult.Key, o.UntilOn, o.UntilOn)).ToListAsync(cancellationToken);
        var held = await db.KeyDecisions.Where(d => d.IsCurrent && d.Level == KeyLevel.Manager && d.Result == KeyResult.Key).GroupBy(d => d.ManagerId).Select(g => new { g.Key, Count = g.Count() }).ToDictionaryAsync(g => g.Key ?? 0, g => g.Count, cancellationToken);
        return ending.FindAll(o => held.GetValueOrDefault(o.OwnerId) > limit);
    }

    private async Task<int> RemindAsync(Due due, DateOnly today, CancellationToken cancellationToken)
    {
        var days = due.DueOn.DayNumber - today.DayNumber;
        var lead = days <= 0 ? 0 : days <= SecondLeadDays ? SecondLeadDays : FirstLeadDays;
        var (name, level, on) = (due.AccountName, due.Level, due.DueOn);
        var raised = await RaiseAsync(
            due.AccountId, due.OwnerId, KeyTaskKey.Review(due.Id), due.DueOn < today ? today : due.DueOn,
            () => (Text(KeyMessages.TaskReview, level.Label(), name), Text(KeyMessages.TaskReviewDetails, due.SinceOn, due.Result.Label(), on)), cancellationToken);
        raised += await TellAsync(due.OwnerId, FormattableString.Invariant($"key-review:{due.Id}:{lead}"), () => Text(KeyMessages.ToldReview, name, level.Label(), on), due.AccountId, cancellationToken);
        if (days < 0)
        {
            foreach (var userId in await DecidersAsync(due, withDirectors: true, cancellationToken))
            {
                raised += await TellAsync(userId, FormattableString.Invariant($"key-review:{due.Id}:late:{userId}"), () => Text(KeyMessages.ToldReviewLate, name, level.Label(), on), due.AccountId, cancellationToken);
            }
        }

        return raised;
    }

    private async Task<int> UrgeAsync(Due due, DateOnly today, int candidateDays, CancellationToken cancellationToken)
    {
        var (name, level) = (due.AccountName, due.Level);
        var deciders = await DecidersAsync(due, withDirectors: false, cancellationToken);
        var raised = deciders.Count == 0 ? 0 : await RaiseAsync(
            due.AccountId, deciders[0], KeyTaskKey.ToDecide(due.Id), today,
            () => (Text(KeyMessages.TaskDecide, level.Label(), name), Text(KeyMessages.TaskDecideDetails, due.SinceOn, candidateDays)), cancellationToken);
        foreach (var userId in deciders)
        {
            raised += await TellAsync(userId, FormattableString.Invariant($"{KeyTaskKey.ToDecide(due.Id)}:{userId}"), () => Text(KeyMessages.ToldCandidate, name, level.Label(), candidateDays), due.AccountId, cancellationToken);
        }

        return raised;
    }

    private async Task<int> WarnAsync(Due due, DateOnly today, CancellationToken cancellationToken)
    {
        var isOver = due.DueOn < today;
        var (name, on) = (due.AccountName, due.DueOn);
        var deciders = await DecidersAsync(due, withDirectors: false, cancellationToken);
        var raised = deciders.Count == 0 ? 0 : await RaiseAsync(
            due.AccountId, deciders[0], KeyTaskKey.Override(due.Id), isOver ? today : on,
            () => (Text(KeyMessages.TaskOverride, name, on), Text(KeyMessages.TaskOverrideDetails, due.ManagerName)), cancellationToken);
        foreach (var userId in deciders)
        {
            raised += await TellAsync(userId, FormattableString.Invariant($"{KeyTaskKey.Override(due.Id)}:{(isOver ? "over" : "soon")}:{userId}"), () => Text(isOver ? KeyMessages.ToldOverrideOver : KeyMessages.ToldOverrideSoon, name, on), due.AccountId, cancellationToken);
        }

        return raised;
    }

    private async Task<IReadOnlyList<int>> DecidersAsync(Due due, bool withDirectors, CancellationToken cancellationToken)
    {
        await using var db = kam.OpenAsSystem(Name);
        var deciders = await KeyDecider.OfAsync(db, due.OwnerId, cancellationToken);
        return withDirectors && due.Level == KeyLevel.Company ? [.. deciders.Union(await KeyDecider.DirectorsAsync(db, cancellationToken))] : deciders;
    }

    /// <returns>1 when the task is new; 0 when the cause has raised one before.</returns>
    private async Task<int> RaiseAsync(int accountId, int userId, string key, DateOnly dueOn, Func<(string Title, string Details)> write, CancellationToken cancellationToken)
    {
        await using var db = kam.OpenAsSystem(Name);
        if (await db.WorkTasks.AnyAsync(t => t.SourceKey == key, cancellationToken))
        {
            return 0;
        }

        var language = await db.PortalUsers.Where(u => u.Id == userId).Select(u => u.Language).SingleAsync(cancellationToken);
        var (title, details) = InCulture.Of(language, write);
        title = title.Length <= WorkTask.TitleMaxLength ? title : title[..WorkTask.TitleMaxLength];
        db.Add(WorkTask.Raise(accountId, userId, TaskKind.Development, TaskSource.KeyStatus, title, dueOn, clock.GetUtcNow().UtcDateTime, details: details, sourceKey: key, link: KeyTaskKey.Link(accountId)));
        await db.SaveChangesAsync(cancellationToken);
        return 1;
    }

    private async Task<int> TellAsync(int userId, string key, Func<string> text, int accountId, CancellationToken cancellationToken) =>
        await notify.RunAsync(userId, key, text, KeyTaskKey.Link(accountId), cancellationToken) ? 1 : 0;

    private async Task EachAsync(List<Due> all, Func<Due, Task<int>> run, JobReport report)
    {
        foreach (var due in all)
        {
            try
            {
                report.Add(await run(due));
            }
            catch (Exception e) when (e is not OperationCanceledException)
            {
                LogFailed(e, due.AccountId);
                report.Fail(nameof(JobsMessages.KeyReviewFailed), FormattableString.Invariant($"#{due.AccountId}"));
            }
        }
    }

    private static string Text(string format, params object[] values) => string.Format(CultureInfo.CurrentCulture, format, values);

    [LoggerMessage(Level = LogLevel.Error, Message = "The key status of account {AccountId} could not be looked through")]
    private partial void LogFailed(Exception e, int accountId);

    /// <param name="Id">Of the decision, candidacy or override.</param>
    private sealed record Due(int Id, int AccountId, string AccountName, int OwnerId, string ManagerName, KeyLevel Level, KeyResult Result, DateOnly SinceOn, DateOnly DueOn);
}
