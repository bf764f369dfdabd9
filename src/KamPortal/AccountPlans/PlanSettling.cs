using KamPortal.Data;
using KamPortal.Settings;
using KamPortal.WorkTasks;
using Microsoft.EntityFrameworkCore;

namespace KamPortal.AccountPlans;

/// <summary>Measures the steps of running plans, closes those whose evidence reached its target, and completes plans without open steps. Doing it twice changes nothing.</summary>
internal static class PlanSettling
{
    /// <returns>Steps closed, and the running plans as they stand afterwards.</returns>
    public static async Task<(int Closed, List<AccountPlan> Plans)> SettleAsync(KamDbContext db, int[] accountIds, DateOnly today, CancellationToken cancellationToken)
    {
        var plans = await db.AccountPlans.Include(p => p.Steps).ThenInclude(s => s.TemplateStep).Where(p => EF.Parameter(accountIds).Contains(p.AccountId) && p.Status == PlanStatus.Active).ToListAsync(cancellationToken);
        var steps = plans.SelectMany(p => p.Steps).Where(s => s.Status != StepStatus.Waived).ToList();
        var reader = new StepEvidenceReader(db, await SettingQueries.GetAsync(db, cancellationToken), today);
        var measures = await reader.ReadAsync(steps.ConvertAll(s => new StepSubject(s.Id, s.Plan.AccountId, s.TemplateStep.Evidence, s.Plan.StartedOn)), cancellationToken);
        var closed = steps.FindAll(s => s.Status == StepStatus.Open && measures.TryGetValue(s.Id, out var measure) && measure.Value >= s.TemplateStep.Target);
        closed.ForEach(s => s.Close(measures[s.Id].Value, today));
        foreach (var plan in plans)
        {
            CompleteWhenDone(plan, today);
        }

        await db.SaveChangesAsync(cancellationToken);
        await NoteAsync(db, steps, measures, today, cancellationToken);
        return (closed.Count, plans);
    }

    public static void CompleteWhenDone(AccountPlan plan, DateOnly today)
    {
        if (plan.Steps.Count > 0 && plan.Steps.TrueForAll(s => s.Status != StepStatus.Open))
        {
            (plan.Status, plan.ClosedOn) = (PlanStatus.Completed, today);
        }
    }

    /// <summary>Key of the one task that stands for all overdue steps of an account: another one comes only when another step falls due.</summary>
    public static string TaskKey(int accountId, int stepId) => FormattableString.Invariant($"{TaskPrefix(accountId)}{stepId}");

    public static string TaskPrefix(int accountId) => FormattableString.Invariant($"plan-steps:{accountId}:");

    /// <summary>Takes the task away when nothing of the account is overdue any more. Not saved yet.</summary>
    public static async Task CloseTaskAsync(KamDbContext db, int accountId, IEnumerable<AccountPlan> running, DateOnly today, DateTime now, CancellationToken cancellationToken)
    {
        if (running.Any(p => p.AccountId == accountId && p.Status == PlanStatus.Active && p.Steps.Exists(s => s.Status == StepStatus.Open && s.DueOn < today)))
        {
            return;
        }

        var prefix = TaskPrefix(accountId);
        foreach (var task in await db.WorkTasks.Include(t => t.Account).Where(t => t.AccountId == accountId && t.Status == WorkTaskStatus.Open && t.SourceKey!.StartsWith(prefix)).ToListAsync(cancellationToken))
        {
            task.Close(WorkTaskStatus.Done, db.Viewer.UserId ?? task.Account.OwnerId, today, now, AccountPlanMessages.TaskDone, null);
        }
    }

    /// <summary>Past the tracker and the audit trail: what was measured is no change anybody made.</summary>
    private static async Task NoteAsync(KamDbContext db, List<AccountPlanStep> steps, IReadOnlyDictionary<int, StepMeasure> measures, DateOnly today, CancellationToken cancellationToken)
    {
        foreach (var same in steps.Where(s => measures.ContainsKey(s.Id) && (s.CurrentValue != measures[s.Id].Value || s.CheckedOn != today)).GroupBy(s => measures[s.Id].Value))
        {
            var (ids, value, on) = (same.Select(s => s.Id).ToArray(), same.Key, today);
            await db.AccountPlanSteps.Where(s => EF.Parameter(ids).Contains(s.Id)).ExecuteUpdateAsync(s => s.SetProperty(x => x.CurrentValue, value).SetProperty(x => x.CheckedOn, on), cancellationToken);
        }
    }
}
