using KamPortal.Data;
using KamPortal.Settings;
using KamPortal.Staff;
using Microsoft.EntityFrameworkCore;

namespace KamPortal.PerspectivePlans;

/// <summary>The plans of a portfolio: who waits for whom, and which were not looked at for long. One plan an account, as few accounts are key.</summary>
public sealed class PlanListQueries(KamDb kam, TimeProvider clock)
{
    public async Task<PlanList> ListAsync(PerspectiveFilter filter, CancellationToken cancellationToken)
    {
        await using var db = await kam.OpenAsync(cancellationToken);
        db.Viewer.Require(Policies.SeePlans);
        var today = db.Viewer.Today(clock);
        var rows = await RowsAsync(db, cancellationToken);
        var waiting = new List<PlanListRow>();
        if (db.Viewer.May(Policies.ApprovePlans))
        {
            foreach (var author in rows.Where(r => r.Head.Status == PerspectiveStatus.Submitted).GroupBy(r => r.Head.AuthorId))
            {
                if (await db.MayDecideForAsync(author.Key, today, cancellationToken))
                {
                    waiting.AddRange(author);
                }
            }
        }

        // Of an account with both, the approved version stands in the list and names the open one.
        var shown = rows.GroupBy(r => r.Head.AccountId).Select(g => g.FirstOrDefault(r => r.Head.Status == PerspectiveStatus.Approved) is { } approved
            ? approved with { OpenNumber = g.FirstOrDefault(r => r.Head.IsOpen)?.Head.Number } : g.First()).ToList();
        return new PlanList(
            [.. waiting.OrderBy(r => r.Head.SubmittedAt).ThenBy(r => r.Head.Id)],
            [.. shown.Where(r => IsIn(r, filter, today)).OrderBy(r => r.SeenOn).ThenBy(r => r.Head.Account, StringComparer.CurrentCulture).ThenBy(r => r.Head.Id)],
            Enum.GetValues<PerspectiveFilter>().ToDictionary(f => f, f => shown.Count(r => IsIn(r, f, today))),
            today,
            db.Viewer.May(Policies.ApprovePlans));
    }

    /// <summary>The approved plans the viewer would go through in the review mode, longest not looked at first.</summary>
    internal static async Task<IReadOnlyList<int>> ToReviewAsync(KamDbContext db, CancellationToken cancellationToken) =>
        await db.PerspectivePlans.AsNoTracking().Where(p => p.Status == PerspectiveStatus.Approved)
            .OrderBy(p => db.PlanReviews.Where(r => r.AccountId == p.AccountId).Max(r => (DateTime?)r.At) ?? p.DecidedAt).ThenBy(p => p.Id).Select(p => p.Id).ToListAsync(cancellationToken);

    private static bool IsIn(PlanListRow row, PerspectiveFilter filter, DateOnly today) => filter switch
    {
        PerspectiveFilter.Due => row.IsReviewDueOn(today),
        PerspectiveFilter.Open => row.Head.IsOpen || row.OpenNumber is not null,
        PerspectiveFilter.Overdue => row.Overdue > 0,
        PerspectiveFilter.Budget => row.Budget.State != BudgetState.Good || row.Budget.Excess > 0,
        _ => true,
    };

    private async Task<IReadOnlyList<PlanListRow>> RowsAsync(KamDbContext db, CancellationToken cancellationToken)
    {
        var (today, zone) = (db.Viewer.Today(clock), db.Viewer.TimeZoneId);
        var heads = await PlanHeads.LoadAsync(db, p => p.Status != PerspectiveStatus.Superseded && !p.Account.IsArchived, cancellationToken);
        var owners = await db.PerspectivePlans.AsNoTracking().Where(p => p.Status != PerspectiveStatus.Superseded)
            .Select(p => new { p.AccountId, Name = p.Account.Owner.LastName + " " + p.Account.Owner.FirstName }).Distinct().ToDictionaryAsync(p => p.AccountId, p => p.Name, cancellationToken);
        var reviews = await db.PlanReviews.AsNoTracking().GroupBy(r => r.AccountId).Select(g => new { g.Key, At = g.Max(r => r.At) }).ToDictionaryAsync(r => r.Key, r => r.At, cancellationToken);
        var actions = (await db.PlanActions.AsNoTracking().Where(a => a.Plan.Status != PerspectiveStatus.Superseded).Select(a => new { a.PlanId, a.Key, a.DueOn }).ToListAsync(cancellationToken)).ToLookup(a => a.PlanId);
        var progress = await db.ActionProgress.AsNoTracking().Select(p => new { p.AccountId, p.ActionKey, p.Status, p.Spent }).ToDictionaryAsync(p => (p.AccountId, p.ActionKey), cancellationToken);
        var settings = await SettingQueries.GetAsync(db, cancellationToken);
        return
        [
            .. heads.Select(h =>
            {
                var steps = actions[h.Id].Select(a => (a.DueOn, Progress: progress.GetValueOrDefault((h.AccountId, a.Key)))).ToList();
                var seen = reviews.TryGetValue(h.AccountId, out var at) ? LocalTime.FromUtc(at, zone) : h.DecidedAt ?? h.CreatedAt;
                return new PlanListRow(
                    h,
                    owners[h.AccountId],
                    new PlanBudget(h.Budget, h.Cost, steps.Sum(s => s.Progress?.Spent ?? 0), settings.BudgetWarningPercent),
                    steps.Count,
                    steps.Count(s => s.Progress?.Status == ActionStatus.Done),
                    h.Status == PerspectiveStatus.Approved ? steps.Count(s => s.Progress?.Status == ActionStatus.Open && s.DueOn < today) : 0,
                    DateOnly.FromDateTime(seen),
                    null);
            }),
        ];
    }
}
