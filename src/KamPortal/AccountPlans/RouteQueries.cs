using KamPortal.Accounts;
using KamPortal.Data;
using KamPortal.Staff;
using Microsoft.EntityFrameworkCore;

namespace KamPortal.AccountPlans;

/// <summary>Group D and its routes, as far as the viewer sees the accounts.</summary>
public sealed class RouteQueries(KamDb kam, TimeProvider clock)
{
    public const int PageSize = 50;

    public async Task<RouteBoard> BoardAsync(CancellationToken cancellationToken)
    {
        await using var db = await kam.OpenAsync(cancellationToken);
        db.Viewer.Require(Policies.SeePlans);
        var archived = false;
        var sums = await db.Accounts.Where(a => a.IsArchived == archived && a.Abcd == AbcdCategory.D).GroupBy(a => a.Route).Select(g => new { Route = g.Key, Count = g.Count(), Sales = g.Sum(a => a.Sales12Months) }).ToListAsync(cancellationToken);
        var owners = await db.RouteOwners.AsNoTracking().OrderBy(o => o.Id).Select(o => new { o.Route, o.UserId, Name = o.User == null ? null : o.User.LastName + " " + o.User.FirstName, Enabled = o.User != null && o.User.IsEnabled, o.Version }).ToListAsync(cancellationToken);
        var risen = await Risen(db).CountAsync(cancellationToken);
        var without = sums.Find(s => s.Route == null);
        return new RouteBoard(
            [.. owners.OrderBy(o => o.Route).Select(o => new RouteSum(o.Route, o.Enabled ? o.UserId : null, o.Enabled ? o.Name : null, o.Version, sums.Find(s => s.Route == o.Route)?.Count ?? 0, sums.Find(s => s.Route == o.Route)?.Sales ?? 0))],
            without?.Count ?? 0, without?.Sales ?? 0, risen, SetRouteOwner.MayAppoint(db.Viewer), db.Viewer.May(Policies.EditAccounts));
    }

    /// <summary>Enabled managers, to appoint one as a route's owner.</summary>
    public async Task<IReadOnlyList<AccountLink>> ManagersAsync(CancellationToken cancellationToken)
    {
        await using var db = await kam.OpenAsync(cancellationToken);
        db.Viewer.Require(Policies.SeePlans);
        return await db.PortalUsers.AsNoTracking().Where(u => u.IsEnabled && u.Roles.Any(r => r.Role == Role.Manager)).OrderBy(u => u.LastName).ThenBy(u => u.FirstName).ThenBy(u => u.Id)
            .Select(u => new AccountLink(u.Id, u.LastName + " " + u.FirstName)).ToListAsync(cancellationToken);
    }

    /// <summary>Accounts of group D on a route, or on none, largest shipments first.</summary>
    /// <param name="page">From 1.</param>
    public async Task<RoutePage> PageAsync(SmallAccountRoute? route, int page, CancellationToken cancellationToken)
    {
        await using var db = await kam.OpenAsync(cancellationToken);
        db.Viewer.Require(Policies.SeePlans);
        var archived = false;
        var ids = await db.Accounts.Where(a => a.IsArchived == archived && a.Abcd == AbcdCategory.D && a.Route == route)
            .OrderByDescending(a => a.Sales12Months).ThenBy(a => a.Id).Skip((page - 1) * PageSize).Take(PageSize + 1).Select(a => a.Id).ToListAsync(cancellationToken);
        return await RowsAsync(db, ids, cancellationToken);
    }

    /// <summary>Accounts that left group D and are still with the owner of their route.</summary>
    public async Task<RoutePage> RisenAsync(int page, CancellationToken cancellationToken)
    {
        await using var db = await kam.OpenAsync(cancellationToken);
        db.Viewer.Require(Policies.SeePlans);
        var ids = await Risen(db).OrderByDescending(a => a.Sales12Months).ThenBy(a => a.Id).Skip((page - 1) * PageSize).Take(PageSize + 1).Select(a => a.Id).ToListAsync(cancellationToken);
        return await RowsAsync(db, ids, cancellationToken);
    }

    /// <summary>How an account is or was served as a small one, latest first.</summary>
    internal static async Task<IReadOnlyList<RouteLine>> OfAccountAsync(KamDbContext db, int accountId, CancellationToken cancellationToken)
    {
        var periods = await db.RoutePeriods.AsNoTracking().Where(p => p.AccountId == accountId).OrderByDescending(p => p.Id)
            .Select(p => new { p.Route, p.PartnerId, p.FromOn, p.ToOn, p.Note, Former = p.FormerOwner == null ? null : p.FormerOwner.LastName + " " + p.FormerOwner.FirstName }).ToListAsync(cancellationToken);
        var partners = await PartnersAsync(db, [.. periods.Select(p => p.PartnerId ?? 0)], cancellationToken);
        return periods.ConvertAll(p => new RouteLine(p.Route, p.PartnerId is { } id ? partners.GetValueOrDefault(id) : null, p.Former, p.FromOn, p.ToOn, p.Note));
    }

    /// <summary>The last period brought them to somebody else, and its owner still has them though they are of group D no longer.</summary>
    private static IQueryable<Account> Risen(KamDbContext db)
    {
        var archived = false;
        return db.Accounts.Where(a => a.IsArchived == archived && a.Abcd != AbcdCategory.D
            && db.RoutePeriods.Any(p => p.AccountId == a.Id && p.FormerOwnerId != null && p.FormerOwnerId != a.OwnerId && !db.RoutePeriods.Any(later => later.AccountId == a.Id && later.Id > p.Id)
                && db.RouteOwners.Any(o => o.Route == p.Route && o.UserId == a.OwnerId)));
    }

    private async Task<RoutePage> RowsAsync(KamDbContext db, List<int> found, CancellationToken cancellationToken)
    {
        var ids = found.Take(PageSize).ToArray();
        var rows = await db.Accounts.AsNoTracking().Where(a => EF.Parameter(ids).Contains(a.Id)).Select(a => new
        {
            a.Id, a.Name, a.Abcd, a.Route, a.OwnerId, Owner = a.Owner.LastName + " " + a.Owner.FirstName, a.Sales12Months, a.LastOrderOn,
            Period = db.RoutePeriods.Where(p => p.AccountId == a.Id).OrderByDescending(p => p.Id).Select(p => new { p.PartnerId, p.FromOn, Former = p.FormerOwner == null ? null : p.FormerOwner.LastName + " " + p.FormerOwner.FirstName }).FirstOrDefault(),
        }).ToDictionaryAsync(a => a.Id, cancellationToken);
        var partners = await PartnersAsync(db, [.. rows.Values.Select(r => r.Period?.PartnerId ?? 0)], cancellationToken);
        return new RoutePage([.. ids.Select(id => rows[id]).Select(r => new RouteRow(
            r.Id, r.Name, r.Abcd, r.Route, r.Owner, r.Period?.Former, r.Period?.PartnerId is { } partner ? partners.GetValueOrDefault(partner) : null, r.Period?.FromOn, r.Sales12Months, r.LastOrderOn, db.Viewer.MayEdit(r.OwnerId)))],
            found.Count > PageSize, db.Viewer.Today(clock));
    }

    private static Task<Dictionary<int, string>> PartnersAsync(KamDbContext db, int[] ids, CancellationToken cancellationToken) =>
        db.AccountNames.Where(a => EF.Parameter(ids).Contains(a.Id)).ToDictionaryAsync(a => a.Id, a => a.Name, cancellationToken);
}
