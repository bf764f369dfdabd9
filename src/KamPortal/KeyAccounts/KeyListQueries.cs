using KamPortal.Accounts;
using KamPortal.Data;
using KamPortal.Staff;
using Microsoft.EntityFrameworkCore;

namespace KamPortal.KeyAccounts;

/// <summary>Key for the company, for the manager, for both or for neither, side by side.</summary>
public sealed class KeyListQueries(KamDb kam, TimeProvider clock)
{
    public const int PageSize = 50;

    public async Task<KeyListPage> PageAsync(KeyListFilter filter, CancellationToken cancellationToken)
    {
        await using var db = await kam.OpenAsync(cancellationToken);
        db.Viewer.Require(Policies.SeeKeyAccounts);
        var counts = await Narrowed(db, filter with { Group = null }).GroupBy(a => new { Company = a.KeyStatus == KeyStatus.Key, Manager = a.ManagerKeyStatus == KeyStatus.Key }).Select(g => new { g.Key.Company, g.Key.Manager, Count = g.Count() }).ToListAsync(cancellationToken);
        var ids = await Ordered(db, Narrowed(db, filter), filter).Select(a => a.Id).Skip((filter.Page - 1) * PageSize).Take(PageSize + 1).ToListAsync(cancellationToken);
        return new KeyListPage(
            await RowsAsync(db, [.. ids.Take(PageSize)], cancellationToken),
            Enum.GetValues<KeyGroup>().ToDictionary(g => g, g => counts.Where(c => GroupOf(c.Company, c.Manager) == g).Sum(c => c.Count)),
            ids.Count > PageSize, db.Viewer.Today(clock));
    }

    /// <summary>Whose accounts the viewer may narrow to.</summary>
    public async Task<IReadOnlyList<People.Choice>> OwnersAsync(CancellationToken cancellationToken)
    {
        await using var db = await kam.OpenAsync(cancellationToken);
        db.Viewer.Require(Policies.SeeKeyAccounts);
        var owners = await db.Accounts.Select(a => a.OwnerId).Distinct().ToListAsync(cancellationToken);
        return await db.PortalUsers.AsNoTracking().Where(u => EF.Parameter(owners).Contains(u.Id)).OrderBy(u => u.LastName).ThenBy(u => u.FirstName).ThenBy(u => u.Id)
            .Select(u => new People.Choice(u.Id, u.LastName + " " + u.FirstName)).ToListAsync(cancellationToken);
    }

    internal static IQueryable<Account> Narrowed(KamDbContext db, KeyListFilter filter)
    {
        var accounts = db.Accounts.AsNoTracking().Where(a => !a.IsArchived && (filter.OwnerId == null || a.OwnerId == filter.OwnerId));
        if (SearchWords.Normalise(filter.Text, AccountFilter.TextMaxLength) is { Length: > 0 } text)
        {
            accounts = accounts.Where(a => a.SearchText.Contains(text));
        }

        return filter.Group switch
        {
            KeyGroup.Both => accounts.Where(a => a.KeyStatus == KeyStatus.Key && a.ManagerKeyStatus == KeyStatus.Key),
            KeyGroup.CompanyOnly => accounts.Where(a => a.KeyStatus == KeyStatus.Key && a.ManagerKeyStatus != KeyStatus.Key),
            KeyGroup.ManagerOnly => accounts.Where(a => a.KeyStatus != KeyStatus.Key && a.ManagerKeyStatus == KeyStatus.Key),
            KeyGroup.Neither => accounts.Where(a => a.KeyStatus != KeyStatus.Key && a.ManagerKeyStatus != KeyStatus.Key),
            _ => accounts,
        };
    }

    internal static IQueryable<Account> Ordered(KamDbContext db, IQueryable<Account> accounts, KeyListFilter filter)
    {
        var ordered = filter.Order switch
        {
            KeyListOrder.Owner => By(accounts, a => a.Owner.LastName + " " + a.Owner.FirstName, filter.Descending),
            KeyListOrder.Company => By(accounts, a => a.KeyStatus == KeyStatus.Key ? 0 : a.KeyStatus == KeyStatus.Candidate ? 1 : a.KeyStatus == KeyStatus.Potential ? 2 : a.KeyStatus == KeyStatus.Rejected ? 3 : 4, filter.Descending),
            KeyListOrder.Manager => By(accounts, a => a.ManagerKeyStatus == KeyStatus.Key ? 0 : a.ManagerKeyStatus == KeyStatus.Candidate ? 1 : a.ManagerKeyStatus == KeyStatus.Potential ? 2 : a.ManagerKeyStatus == KeyStatus.Rejected ? 3 : 4, filter.Descending),
            KeyListOrder.Sales => By(accounts, a => a.Sales12Months, filter.Descending),
            KeyListOrder.Review => By(accounts, a => db.KeyDecisions.Where(d => d.AccountId == a.Id && d.IsCurrent).Min(d => (DateOnly?)d.NextReviewOn) ?? DateOnly.MaxValue, filter.Descending),
            _ => By(accounts, a => a.SortName, filter.Descending),
        };
        return ordered.ThenBy(a => a.SortName).ThenBy(a => a.Id);
    }

    internal static async Task<IReadOnlyList<KeyListRow>> RowsAsync(KamDbContext db, IReadOnlyList<int> ids, CancellationToken cancellationToken)
    {
        var accounts = await db.Accounts.AsNoTracking().Where(a => EF.Parameter(ids).Contains(a.Id))
            .Select(a => new { a.Id, a.Name, Owner = a.Owner.LastName + " " + a.Owner.FirstName, a.Abcd, a.KeyStatus, a.ManagerKeyStatus, a.Sales12Months }).ToDictionaryAsync(a => a.Id, cancellationToken);
        var reviews = await db.KeyDecisions.Where(d => EF.Parameter(ids).Contains(d.AccountId) && d.IsCurrent).GroupBy(d => d.AccountId).Select(g => new { g.Key, On = g.Min(d => d.NextReviewOn) }).ToDictionaryAsync(g => g.Key, g => g.On, cancellationToken);
        var costs = await db.KeyCosts.Where(c => EF.Parameter(ids).Contains(c.AccountId) && c.EndedOn == null && c.Annual != null).GroupBy(c => c.AccountId).Select(g => new { g.Key, Sum = g.Sum(c => c.Annual!.Value) }).ToDictionaryAsync(g => g.Key, g => g.Sum, cancellationToken);
        return [.. ids.Where(accounts.ContainsKey).Select(id => accounts[id]).Select(a => new KeyListRow(
            a.Id, a.Name, a.Owner, a.Abcd, a.KeyStatus, a.ManagerKeyStatus, a.Sales12Months, reviews.TryGetValue(a.Id, out var on) ? on : null, costs.TryGetValue(a.Id, out var sum) ? sum : null))];
    }

    private static KeyGroup GroupOf(bool company, bool manager) => (company, manager) switch
    {
        (true, true) => KeyGroup.Both,
        (true, false) => KeyGroup.CompanyOnly,
        (false, true) => KeyGroup.ManagerOnly,
        _ => KeyGroup.Neither,
    };

    private static IOrderedQueryable<Account> By<TKey>(IQueryable<Account> accounts, System.Linq.Expressions.Expression<Func<Account, TKey>> key, bool descending) =>
        descending ? accounts.OrderByDescending(key) : accounts.OrderBy(key);
}
