using System.Globalization;
using KamPortal.Data;
using KamPortal.Jobs;
using KamPortal.Notifications;
using KamPortal.Staff;
using KamPortal.WorkTasks;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Logging;

namespace KamPortal.AccountPlans;

/// <summary>plan-evidence: measures the steps of all running plans, closes those that reached their target, and raises one task per account for what is overdue.</summary>
public sealed partial class PlanEvidenceJob(KamDb kam, TimeProvider clock, ILogger<PlanEvidenceJob> log) : IJob
{
    public const string Name = "plan-evidence";
    private const int AccountsAtOnce = 100;

    public async Task RunAsync(JobReport report, CancellationToken cancellationToken)
    {
        foreach (var day in (await RunningAsync(cancellationToken)).GroupBy(a => LocalTime.Today(clock, a.Zone), a => a.AccountId))
        {
            foreach (var some in day.Chunk(AccountsAtOnce))
            {
                try
                {
                    report.Add(await SettleAsync(some, day.Key, cancellationToken));
                }
                catch (Exception e) when (e is not OperationCanceledException)
                {
                    LogFailed(e, some[0]);
                    report.Fail(nameof(JobsMessages.PlanEvidenceFailed), FormattableString.Invariant($"#{some[0]}"));
                }
            }
        }
    }

    private async Task<List<(int AccountId, string Zone)>> RunningAsync(CancellationToken cancellationToken)
    {
        await using var db = kam.OpenAsSystem(Name);
        var archived = false;
        var rows = await db.Accounts.Where(a => a.IsArchived == archived && db.AccountPlans.Any(p => p.AccountId == a.Id && p.Status == PlanStatus.Active))
            .OrderBy(a => a.Id).Select(a => new { a.Id, Zone = a.Owner.TimeZoneId ?? a.Owner.Branch.TimeZoneId }).ToListAsync(cancellationToken);
        return rows.ConvertAll(r => (r.Id, r.Zone));
    }

    private async Task<int> SettleAsync(int[] accountIds, DateOnly today, CancellationToken cancellationToken)
    {
        await using var db = kam.OpenAsSystem(Name);
        var (closed, plans) = await PlanSettling.SettleAsync(db, accountIds, today, cancellationToken);
        await RaiseAsync(db, accountIds, plans, today, cancellationToken);
        return closed;
    }

    private async Task RaiseAsync(KamDbContext db, int[] accountIds, List<AccountPlan> plans, DateOnly today, CancellationToken cancellationToken)
    {
        var now = clock.GetUtcNow().UtcDateTime;
        var overdue = plans.Where(p => p.Status == PlanStatus.Active).SelectMany(p => p.Steps.Where(s => s.Status == StepStatus.Open && s.DueOn < today)).ToLookup(s => s.Plan.AccountId);
        var open = await db.WorkTasks.Include(t => t.Account).Where(t => EF.Parameter(accountIds).Contains(t.AccountId) && t.Status == WorkTaskStatus.Open && t.Source == TaskSource.Plan && t.SourceKey!.StartsWith("plan-steps:")).ToListAsync(cancellationToken);
        foreach (var task in open.Where(t => !overdue[t.AccountId].Any()))
        {
            task.Close(WorkTaskStatus.Done, task.Account.OwnerId, today, now, AccountPlanMessages.TaskDone, null);
        }

        var late = overdue.Where(o => !open.Exists(t => t.AccountId == o.Key)).ToDictionary(o => PlanSettling.TaskKey(o.Key, o.OrderBy(s => s.DueOn).ThenBy(s => s.Id).Last().Id), o => o.ToList());
        var keys = late.Keys.ToArray();
        var raised = (await db.WorkTasks.Where(t => EF.Parameter(keys).Contains(t.SourceKey!)).Select(t => t.SourceKey!).ToListAsync(cancellationToken)).ToHashSet();
        var ids = late.Values.Select(s => s[0].Plan.AccountId).ToArray();
        var owners = await db.Accounts.Where(a => EF.Parameter(ids).Contains(a.Id)).Select(a => new { a.Id, a.OwnerId, a.Owner.Language }).ToDictionaryAsync(a => a.Id, cancellationToken);
        foreach (var (key, steps) in late.Where(l => !raised.Contains(l.Key)))
        {
            var owner = owners[steps[0].Plan.AccountId];
            var (title, details) = InCulture.Of(owner.Language, () => (string.Format(CultureInfo.CurrentCulture, AccountPlanMessages.TaskTitle, steps.Count), string.Join('\n', steps.OrderBy(s => s.DueOn).Select(Line))));
            db.Add(WorkTask.Raise(owner.Id, owner.OwnerId, TaskKind.Development, TaskSource.Plan, title, today, now, details: details.Length > WorkTask.DetailsMaxLength ? details[..WorkTask.DetailsMaxLength] : details, sourceKey: key, link: FormattableString.Invariant($"/accounts/{owner.Id}?tab=plans")));
        }

        await db.SaveChangesAsync(cancellationToken);
    }

    private static string Line(AccountPlanStep step) => string.Format(CultureInfo.CurrentCulture, AccountPlanMessages.TaskLine, step.Plan.Kind.Label(), step.TemplateStep.Title, step.DueOn);

    [LoggerMessage(Level = LogLevel.Error, Message = "The plans of account {AccountId} and those after it could not be measured")]
    private partial void LogFailed(Exception e, int accountId);
}
