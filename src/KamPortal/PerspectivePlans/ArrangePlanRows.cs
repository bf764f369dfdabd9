using KamPortal.Audit;
using KamPortal.Data;
using KamPortal.Staff;
using Microsoft.EntityFrameworkCore;

namespace KamPortal.PerspectivePlans;

/// <summary>Adds and removes rows of an open plan, and sets its years.</summary>
public sealed class ArrangePlanRows(KamDb kam, TimeProvider clock)
{
    private const int YearsAhead = 2;

    /// <returns>Id of the new, empty row.</returns>
    /// <exception cref="RuleViolation">The plan is not the viewer's to change, or approved.</exception>
    public async Task<int> AddAsync(int planId, PlanPart part, CancellationToken cancellationToken)
    {
        await using var db = await kam.OpenAsync(cancellationToken);
        var plan = await PlanDoor.ToEditAsync(db, planId, cancellationToken);
        return await AddAsync(db, plan, part, PlanRows.New(plan, part, FirstDay(plan, db.Viewer)), cancellationToken);
    }

    /// <summary>Milestones belong to their years and stay; one outside the horizon goes.</summary>
    /// <returns>What brings the row back.</returns>
    /// <exception cref="RuleViolation">The plan is not the viewer's to change or approved, or the row is gone or the milestone of a planned year.</exception>
    public async Task<RemovedPlanRow> RemoveAsync(int planId, PlanPart part, int rowId, CancellationToken cancellationToken)
    {
        await using var db = await kam.OpenAsync(cancellationToken);
        var plan = await PlanDoor.ToEditAsync(db, planId, cancellationToken);
        var row = part == PlanPart.Plan ? null : PlanRows.Find(plan, part, rowId);
        if (row is null || (row is PlanMilestone milestone && milestone.Year >= plan.FirstYear && milestone.Year <= plan.LastYear))
        {
            throw new RuleViolation(row is null ? PerspectiveMessages.RowGone : PerspectiveMessages.MilestoneStays);
        }

        var removed = new RemovedPlanRow(planId, part, (row as PlanAction)?.Key, (row as PlanMilestone)?.Year, PlanCells.Of(part).ToDictionary(f => f, f => PlanCells.Typed(PlanCells.Value(row, f))));
        db.Remove(row);
        await PlanDoor.SaveAsync(db, plan, cancellationToken);
        return removed;
    }

    /// <exception cref="RuleViolation">The plan is not the viewer's to change, or approved.</exception>
    public async Task RestoreAsync(RemovedPlanRow removed, CancellationToken cancellationToken)
    {
        await using var db = await kam.OpenAsync(cancellationToken);
        var plan = await PlanDoor.ToEditAsync(db, removed.PlanId, cancellationToken);
        if (removed.ActionKey is { } key && plan.Actions.Exists(a => a.Key == key))
        {
            return;
        }

        var row = removed.Year is { } year ? new PlanMilestone { Year = year } : PlanRows.New(plan, removed.Part, FirstDay(plan, db.Viewer), removed.ActionKey);
        foreach (var (field, typed) in removed.Cells)
        {
            PlanCells.Write(row, field, typed);
        }

        await AddAsync(db, plan, removed.Part, row, cancellationToken);
    }

    /// <param name="firstYear">From the current year, or the one the plan has, to two years ahead.</param>
    /// <param name="years">2…5.</param>
    /// <exception cref="RuleViolation">Out of range, or the plan is not the viewer's to change, or approved.</exception>
    public async Task SpanAsync(int planId, int firstYear, int years, CancellationToken cancellationToken)
    {
        await using var db = await kam.OpenAsync(cancellationToken);
        var plan = await PlanDoor.ToEditAsync(db, planId, cancellationToken);
        var thisYear = db.Viewer.Today(clock).Year;
        FormRules.Within(firstYear, Math.Min(plan.FirstYear, thisYear), Math.Max(plan.FirstYear, thisYear + YearsAhead), nameof(PerspectivePlan.FirstYear));
        plan.Span(firstYear, years);
        await PlanDoor.SaveAsync(db, plan, cancellationToken);
    }

    private static async Task<int> AddAsync(KamDbContext db, PerspectivePlan plan, PlanPart part, object row, CancellationToken cancellationToken)
    {
        PlanRows.Of(plan, part).Add(row);
        await PlanDoor.SaveAsync(db, plan, cancellationToken);
        return ((IAudited)row).Id;
    }

    private DateOnly FirstDay(PerspectivePlan plan, Viewer viewer)
    {
        var (start, today) = (new DateOnly(plan.FirstYear, 1, 1), viewer.Today(clock));
        return today > start && today.Year <= plan.LastYear ? today : start;
    }
}
