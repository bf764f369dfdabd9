using KamPortal.AccountPlans;
using KamPortal.Data;
using KamPortal.Touches;
using KamPortal.WorkTasks;
using Microsoft.EntityFrameworkCore;

namespace KamPortal.Notifications.Escalations;

/// <summary>Reads open work due before a day: touches, tasks, and open steps of running plans, which are their account owner's.</summary>
internal static class LateWorkReader
{
    /// <summary>Tasks that only gather the overdue steps of an account: the steps tell themselves.</summary>
    private const string StepTasks = "plan-steps:";

    /// <returns>Null when it is not late any more, or the viewer does not see it.</returns>
    public static async Task<LateWork?> FindAsync(KamDbContext db, LateKind kind, int id, CancellationToken cancellationToken) =>
        (await ReadAsync(db, null, DateOnly.MaxValue, 1, cancellationToken, (kind, id))).SingleOrDefault();

    /// <param name="holderIds">Whose; null for everybody's.</param>
    /// <param name="before">Due earlier than this day.</param>
    public static async Task<List<LateWork>> ReadAsync(KamDbContext db, int[]? holderIds, DateOnly before, int most, CancellationToken cancellationToken, (LateKind Kind, int Id)? only = null)
    {
        var touches = db.Touches.AsNoTracking().Where(t => t.Status == TouchStatus.Planned && t.DueOn < before);
        var tasks = db.WorkTasks.AsNoTracking().Where(t => t.Status == WorkTaskStatus.Open && t.DueOn < before && t.AssigneeId != null && (t.SourceKey == null || !t.SourceKey.StartsWith(StepTasks)));
        var steps = db.AccountPlanSteps.AsNoTracking().Where(s => s.Status == StepStatus.Open && s.DueOn < before && s.Plan.Status == PlanStatus.Active);
        if (holderIds is not null)
        {
            touches = touches.Where(t => EF.Parameter(holderIds).Contains(t.AssigneeId));
            tasks = tasks.Where(t => EF.Parameter(holderIds).Contains(t.AssigneeId!.Value));
            steps = steps.Where(s => EF.Parameter(holderIds).Contains(s.Plan.Account.OwnerId));
        }

        if (only is { } one)
        {
            touches = touches.Where(t => one.Kind == LateKind.Touch && t.Id == one.Id);
            tasks = tasks.Where(t => one.Kind == LateKind.Task && t.Id == one.Id);
            steps = steps.Where(s => one.Kind == LateKind.Step && s.Id == one.Id);
        }

        var late = await touches.OrderBy(t => t.DueOn).ThenBy(t => t.Id).Take(most)
            .Select(t => new LateWork(LateKind.Touch, t.Id, t.AccountId, t.Account.Name, t.Topic, t.Type, t.AssigneeId, t.OnBehalfOfId, t.DueOn, t.Absence == null ? null : t.Absence.FromOn)).ToListAsync(cancellationToken);
        late.AddRange(await tasks.OrderBy(t => t.DueOn).ThenBy(t => t.Id).Take(most)
            .Select(t => new LateWork(LateKind.Task, t.Id, t.AccountId, t.Account.Name, t.Title, null, t.AssigneeId!.Value, t.OnBehalfOfId, t.DueOn, t.Absence == null ? null : t.Absence.FromOn)).ToListAsync(cancellationToken));
        var archived = false;
        late.AddRange((await steps.Where(s => s.Plan.Account.IsArchived == archived).OrderBy(s => s.DueOn).ThenBy(s => s.Id).Take(most)
            .Select(s => new { s.Id, s.Plan.AccountId, s.Plan.Account.Name, Step = s.TemplateStep, s.Plan.Account.OwnerId, s.DueOn }).ToListAsync(cancellationToken))
            .Select(s => new LateWork(LateKind.Step, s.Id, s.AccountId, s.Name, s.Step.Title, null, s.OwnerId, null, s.DueOn, null)));
        return late;
    }
}
