using KamPortal.Data;
using KamPortal.Jobs;
using Microsoft.EntityFrameworkCore;

namespace KamPortal.Touches.Planning;

/// <summary>
/// Plans some accounts in one transaction: proposes what the rules ask, takes away what they no longer ask, writes what is
/// missing, and marks the accounts as planned.
/// </summary>
internal sealed class ChunkPlanning(KamDbContext db, TimeProvider clock, PlanningBasis basis, IReadOnlyList<PlanningAccount> accounts, DateOnly today)
{
    private readonly TouchPlan plan = basis.Plan;
    private readonly int[] ids = [.. accounts.Select(a => a.Id)];

    public async Task RunAsync(JobReport report, CancellationToken cancellationToken)
    {
        var holders = (await HoldersAsync(cancellationToken)).ToLookup(h => h.AccountId);
        var done = (await DoneAsync(cancellationToken)).ToLookup(t => t.AccountId);
        var proposed = new Dictionary<string, ProposedTouch>(StringComparer.Ordinal);
        var planned = new List<int>(accounts.Count);
        foreach (var account in accounts)
        {
            if (plan.Of(account, today, [.. holders[account.Id]], [.. done[account.Id]]) is not { } touches)
            {
                report.Fail(PlanningReasons.NobodyToAssign, $"#{account.Id}");
                continue;
            }

            planned.Add(account.Id);
            foreach (var touch in touches)
            {
                proposed[touch.Key] = touch;
            }
        }

        await using var transaction = await db.Database.BeginTransactionAsync(cancellationToken);
        await RemoveOutdatedAsync(planned, proposed, report, cancellationToken);
        var missing = await WithoutExistingAsync(proposed, report, cancellationToken);
        missing = await LevelAsync(missing, cancellationToken);
        await PlannedTouches.WriteAsync(db, [.. missing.Select(p => Touch.PlanByRule(p.Asked, p.AccountId, p.PersonId, p.Assignment, p.Occurrence))], clock.GetUtcNow().UtcDateTime, cancellationToken);
        await TouchDates.RefreshPlannedAsync(db, [.. planned], today, plan.Fingerprint, cancellationToken);
        await transaction.CommitAsync(cancellationToken);
        report.Add(missing.Count);
    }

    /// <summary>
    /// A touch still to come that nobody has changed, and that the rules would now plan otherwise or not at all (a rule, the
    /// category or the calendar changed), goes; where another takes its place it is written anew.
    /// </summary>
    private async Task RemoveOutdatedAsync(List<int> planned, Dictionary<string, ProposedTouch> proposed, JobReport report, CancellationToken cancellationToken)
    {
        var open = await db.Touches
            .Where(t => EF.Parameter(planned.ToArray()).Contains(t.AccountId) && t.Status == TouchStatus.Planned && t.Origin != TouchOrigin.Greeting && t.DueOn > today && t.OccurrenceOn > today && t.Version == 1)
            .Select(t => new { t.Id, t.AccountId, t.OccurrenceKey, t.OccurrenceOn, t.AssigneeId, t.OnBehalfOfId, t.AbsenceId, t.ShiftedFromOn, t.DueOn, t.Type, t.Topic, t.Minutes, t.RuleId })
            .ToListAsync(cancellationToken);
        var outdated = open.Where(t => !(t.OccurrenceKey is not null && proposed.TryGetValue(t.OccurrenceKey, out var now)
            && plan.Accepts(now, new Assignment(t.AssigneeId, t.OnBehalfOfId, t.DueOn, t.AbsenceId, t.ShiftedFromOn)) && (t.RuleId == now.Rule.Id || Window(t.RuleId) == now.Rule.WindowDays)
            && now.Asked.TouchType == t.Type && now.Asked.Topic == t.Topic && now.Asked.Minutes == t.Minutes)).ToList();
        if (outdated.Count > 0)
        {
            var outdatedIds = outdated.Select(t => t.Id).ToArray();
            db.Touches.RemoveRange(await db.Touches.Where(t => EF.Parameter(outdatedIds).Contains(t.Id)).ToListAsync(cancellationToken));
            await db.SaveChangesAsync(cancellationToken);
            report.Warn(PlanningReasons.Replanned, outdated.Count.ToString(System.Globalization.CultureInfo.InvariantCulture));
        }
    }

    /// <summary>Of the rule in the version of the programme that planned the touch: where a new version changed it, the touch finds its day anew.</summary>
    private int Window(int? ruleId) => ruleId is { } id ? basis.Rules.Windows.GetValueOrDefault(id) : 0;

    private async Task<IReadOnlyList<ProposedTouch>> LevelAsync(IReadOnlyList<ProposedTouch> missing, CancellationToken cancellationToken)
    {
        var movable = missing.Where(p => TouchPlan.MayMove(p, today)).ToList();
        if (movable.Count == 0)
        {
            return missing;
        }

        var people = movable.Select(p => p.Assignment.AssigneeId).Distinct().ToArray();
        var load = await DayLoad.LoadAsync(db, basis.Capacity, people, movable.Min(p => p.Assignment.DueOn), movable.Max(p => p.Assignment.DueOn.AddDays(p.Rule.WindowDays)), cancellationToken);
        return plan.Level(missing, load, today);
    }

    private async Task<IReadOnlyList<ProposedTouch>> WithoutExistingAsync(Dictionary<string, ProposedTouch> proposed, JobReport report, CancellationToken cancellationToken)
    {
        var keys = proposed.Keys.ToArray();
        var existing = keys.Length == 0 ? [] : await db.Touches.Where(t => EF.Parameter(keys).Contains(t.OccurrenceKey)).Select(t => t.OccurrenceKey!).ToListAsync(cancellationToken);
        if (existing.Count > 0)
        {
            report.Skip(PlanningReasons.AlreadyPlanned, existing.Count);
        }

        foreach (var key in existing)
        {
            proposed.Remove(key);
        }

        var missing = proposed.Values.Where(p => !p.IsServed).ToList();
        if (missing.Count < proposed.Count)
        {
            report.Skip(PlanningReasons.SameTouchDone, proposed.Count - missing.Count);
        }

        return missing;
    }

    private async Task<List<RoleHolder>> HoldersAsync(CancellationToken cancellationToken)
    {
        var roles = basis.Rules.RoleIds;
        return roles.Length == 0
            ? []
            : await db.Employments.AsNoTracking()
                .Where(e => EF.Parameter(ids).Contains(e.AccountId) && e.RoleId != null && roles.Contains(e.RoleId.Value) && e.Person.LeftOn == null && (e.ToOn == null || e.ToOn >= today))
                .Select(e => new RoleHolder(e.AccountId, e.PersonId, e.RoleId!.Value, e.FromOn, e.ToOn))
                .ToListAsync(cancellationToken);
    }

    private async Task<List<DoneTouch>> DoneAsync(CancellationToken cancellationToken)
    {
        var since = today.AddDays(-plan.CatchUp - basis.Rules.LongestHalfPeriod);
        var touched = accounts.Where(a => a.LastTouchOn >= since).Select(a => a.Id).ToArray();
        return touched.Length == 0
            ? []
            : await db.Touches.AsNoTracking()
                .Where(t => EF.Parameter(touched).Contains(t.AccountId) && t.DoneOn >= since && t.Status == TouchStatus.Done)
                .Select(t => new DoneTouch(t.AccountId, t.Type, t.DoneOn!.Value, t.People.Select(p => p.PersonId).ToList()))
                .ToListAsync(cancellationToken);
    }
}
