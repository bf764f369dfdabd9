using KamPortal.Data;
using KamPortal.Staff;
using Microsoft.EntityFrameworkCore;

namespace KamPortal.Gifts;

/// <summary>Seasons with their budgets.</summary>
public sealed class GiftSeasonQueries(KamDb kam)
{
    /// <returns>Latest first.</returns>
    public async Task<IReadOnlyList<SeasonLink>> ListAsync(CancellationToken cancellationToken)
    {
        await using var db = await kam.OpenAsync(cancellationToken);
        db.Viewer.Require(Policies.SeeGifts);
        return [.. (await db.GiftSeasons.AsNoTracking().OrderByDescending(s => s.GiveByOn).ThenByDescending(s => s.Id).ToListAsync(cancellationToken)).Select(s => new SeasonLink(s.Id, s.Name, s.Status, s.GiveByOn))];
    }

    /// <returns>Null when there is no such season.</returns>
    public async Task<SeasonView?> FindAsync(int seasonId, CancellationToken cancellationToken)
    {
        await using var db = await kam.OpenAsync(cancellationToken);
        db.Viewer.Require(Policies.SeeGifts);
        if (await db.GiftSeasons.AsNoTracking().Include(s => s.Shares).Include(s => s.ApprovedBy).SingleOrDefaultAsync(s => s.Id == seasonId, cancellationToken) is not { } season)
        {
            return null;
        }

        var all = await db.AllGifts.Where(g => g.SeasonId == seasonId).GroupBy(g => g.Status).Select(g => new { g.Key, Count = g.Count(), Sum = g.Sum(x => x.Value) }).ToListAsync(cancellationToken);
        var mine = await db.Gifts.Where(g => g.SeasonId == seasonId && (g.Status == GiftStatus.Planned || g.Status == GiftStatus.Approved || g.Status == GiftStatus.Given)).SumAsync(g => g.Value, cancellationToken);
        decimal Sum(GiftStatus status) => all.Find(a => a.Key == status)?.Sum ?? 0;
        var (mayManage, mayApprove) = (db.Viewer.May(Policies.ManageGifts), db.Viewer.May(Policies.ApproveGifts));
        return new SeasonView(
            season.Id, season.Version, season.Code, season.NameRu, season.NameEn, season.Name, season.OpensOn, season.GiveByOn, season.Budget, season.Status, season.ApprovedBy?.FullName, season.ApprovedAt, season.Note,
            [.. season.Shares.OrderBy(s => s.Category).Select(s => new SeasonShare(s.Category, s.Value, s.PeoplePerAccount))],
            all.Sum(a => a.Sum), mine, Sum(GiftStatus.Approved), Sum(GiftStatus.Given), all.Find(a => a.Key == GiftStatus.Planned)?.Count ?? 0,
            mayManage, mayManage || mayApprove, mayApprove && db.Viewer.Roles.Contains(Role.Director), db.Viewer.May(Policies.PlanGifts) && season.Status != SeasonStatus.Closed && (season.Status != SeasonStatus.Submitted || mayApprove));
    }
}
