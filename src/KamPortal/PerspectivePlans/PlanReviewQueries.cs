using KamPortal.Data;
using KamPortal.PurchasingCentres;
using KamPortal.Staff;
using Microsoft.EntityFrameworkCore;

namespace KamPortal.PerspectivePlans;

public sealed class PlanReviewQueries(KamDb kam, TimeProvider clock)
{
    private const int MostNotes = 5;

    /// <returns>Null when there is no such plan, it is not visible, or not the approved version.</returns>
    public async Task<PlanReviewView?> FindAsync(int planId, CancellationToken cancellationToken)
    {
        await using var db = await kam.OpenAsync(cancellationToken);
        db.Viewer.Require(Policies.ApprovePlans);
        var plan = await PlanViews.LoadAsync(db, planId, clock, cancellationToken);
        if (plan is not { Head.Status: PerspectiveStatus.Approved })
        {
            return null;
        }

        var (accountId, zone) = (plan.Head.AccountId, db.Viewer.TimeZoneId);
        var notes = await db.PlanReviews.AsNoTracking().Where(r => r.AccountId == accountId).OrderByDescending(r => r.Id).Take(MostNotes)
            .Select(r => new { r.At, By = r.By.LastName + " " + r.By.FirstName, r.Note, r.NextOn }).ToListAsync(cancellationToken);
        var decidedAt = await db.PerspectivePlans.Where(p => p.Id == planId).Select(p => p.DecidedAt).SingleAsync(cancellationToken);
        var since = notes.Count > 0 ? notes[0].At : decidedAt!.Value;
        var moves = await db.CategoryAssessments.AsNoTracking().Where(a => a.AccountId == accountId && a.At >= since && a.Category != a.Previous)
            .OrderBy(a => a.Id).Select(a => new PlanReviewView.Move(a.AsOfOn, a.Previous, a.Category)).ToListAsync(cancellationToken);
        var order = await PlanListQueries.ToReviewAsync(db, cancellationToken);
        var position = order.ToList().IndexOf(planId);
        return new PlanReviewView(
            plan,
            await db.Accounts.Where(a => a.Id == accountId).Select(a => a.Owner.LastName + " " + a.Owner.FirstName).SingleAsync(cancellationToken),
            await SnapshotReader.TakeAsync(db, accountId, plan.Today, cancellationToken),
            LocalTime.FromUtc(since, zone),
            moves,
            await AlarmsAsync(db, accountId, plan.Today, cancellationToken),
            notes.ConvertAll(n => new PlanReviewView.Note(LocalTime.FromUtc(n.At, zone), n.By, n.Note, n.NextOn)),
            position + 1,
            order.Count,
            position > 0 ? order[position - 1] : null,
            position + 1 < order.Count ? order[position + 1] : null);
    }

    private static async Task<IReadOnlyList<PlanReviewView.Alarm>> AlarmsAsync(KamDbContext db, int accountId, DateOnly today, CancellationToken cancellationToken)
    {
        var ids = await db.PurchasingCentres.Where(c => c.AccountId == accountId).Select(c => c.Id).ToListAsync(cancellationToken);
        var centres = ids.Count == 0 ? [] : await CentreCards.LoadAsync(db, ids, today, cancellationToken);
        return
        [
            .. centres.Where(c => c.Assessment.HasAlarm || c.Assessment.SingleThread is not null).Select(c => new PlanReviewView.Alarm(
                c.Id, c.ProductGroup, [.. c.Assessment.GoneDecisionMakers.Select(m => m.Name)], [.. c.Assessment.NegativeDecisionMakers.Select(m => m.Name)], c.Assessment.SingleThread?.Name)),
        ];
    }
}
