using KamPortal.Accounts;
using KamPortal.Data;
using KamPortal.People;
using KamPortal.Staff;
using Microsoft.EntityFrameworkCore;

namespace KamPortal.PurchasingCentres;

/// <summary>Purchasing centres across all accounts the viewer sees.</summary>
public sealed class CentrePortfolioQueries(KamDb kam, TimeProvider clock)
{
    public const int PageSize = 50;

    /// <summary>Centres of accounts that are not archived. Ids first, in the list's order, then the centres of one page.</summary>
    public async Task<PortfolioPage<PortfolioRow>> PageAsync(PortfolioFilter filter, CancellationToken cancellationToken)
    {
        await using var db = await kam.OpenAsync(cancellationToken);
        db.Viewer.Require(Policies.SeeCentres);
        var today = db.Viewer.Today(clock);
        var selection = await PortfolioSelection.ForAsync(db, today, cancellationToken);
        var ids = await selection.IdsAsync(filter, Skipped(filter.Page), PageSize + 1, cancellationToken);
        return new PortfolioPage<PortfolioRow>(await RowsAsync(db, [.. ids.Take(PageSize)], today, cancellationToken), ids.Count > PageSize);
    }

    /// <summary>All that the filter finds, in its order, at most <paramref name="most"/> of them.</summary>
    internal async Task<IReadOnlyList<int>> IdsAsync(PortfolioFilter filter, int most, CancellationToken cancellationToken)
    {
        await using var db = await kam.OpenAsync(cancellationToken);
        db.Viewer.Require(Policies.SeeCentres);
        return await (await PortfolioSelection.ForAsync(db, db.Viewer.Today(clock), cancellationToken)).IdsAsync(filter, 0, most, cancellationToken);
    }

    /// <summary>Key accounts, the worst covered first: those without a centre by name, then the centres by coverage.</summary>
    /// <param name="ownerId">Null: of everybody the viewer sees.</param>
    /// <param name="page">From 1.</param>
    public async Task<PortfolioPage<KeyAccountCoverage>> KeyAccountsAsync(int? ownerId, int page, CancellationToken cancellationToken)
    {
        await using var db = await kam.OpenAsync(cancellationToken);
        db.Viewer.Require(Policies.SeeCentres);
        var today = db.Viewer.Today(clock);
        var keys = db.Accounts.AsNoTracking().In(db, archived: false, areFew: ownerId is not null).Where(a => a.KeyStatus == KeyStatus.Key && (ownerId == null || a.OwnerId == ownerId));
        var without = keys.Where(a => !db.PurchasingCentres.Any(c => c.AccountId == a.Id));
        var skip = Skipped(page);
        var bare = await without.OrderBy(a => a.SortName).ThenBy(a => a.Id).Skip(skip).Take(PageSize + 1)
            .Select(a => new KeyAccountCoverage(a.Id, a.Name, a.Owner.LastName + " " + a.Owner.FirstName, null)).ToListAsync(cancellationToken);
        if (bare.Count > PageSize)
        {
            return new PortfolioPage<KeyAccountCoverage>([.. bare.Take(PageSize)], true);
        }

        var skipCentres = bare.Count > 0 || skip == 0 ? 0 : skip - await without.CountAsync(cancellationToken);
        var take = PageSize - bare.Count;
        var ids = await (await PortfolioSelection.ForAsync(db, today, cancellationToken)).WorstCoveredAsync(keys, skipCentres, take + 1, cancellationToken);
        var rows = await RowsAsync(db, [.. ids.Take(take)], today, cancellationToken);
        return new PortfolioPage<KeyAccountCoverage>([.. bare, .. rows.Select(r => new KeyAccountCoverage(r.Centre.AccountId, r.Centre.AccountName, r.Owner, r))], ids.Count > take);
    }

    /// <summary>People who sit in centres of more than one of the accounts the viewer sees, by name.</summary>
    /// <param name="page">From 1.</param>
    public async Task<PortfolioPage<SharedPerson>> SharedPeopleAsync(int page, CancellationToken cancellationToken)
    {
        await using var db = await kam.OpenAsync(cancellationToken);
        db.Viewer.Require(Policies.SeeCentres);
        db.Viewer.Require(Policies.SeePeople);
        var shared = db.CentreMembers.Where(m => m.LeftOn == null).GroupBy(m => m.PersonId).Where(g => g.Min(m => m.Centre.AccountId) < g.Max(m => m.Centre.AccountId)).Select(g => g.Key);
        var people = await db.People.AsNoTracking().Where(p => shared.Contains(p.Id)).OrderBy(p => p.SortName).ThenBy(p => p.Id).Skip(Skipped(page)).Take(PageSize + 1)
            .Select(p => new { p.Id, p.LastName, p.FirstName, p.MiddleName }).ToListAsync(cancellationToken);
        var ids = people.Take(PageSize).Select(p => p.Id).ToArray();
        var seats = await SeatsAsync(db, db.CentreMembers.Where(m => m.LeftOn == null && EF.Parameter(ids).Contains(m.PersonId)), cancellationToken);
        return new PortfolioPage<SharedPerson>([.. people.Take(PageSize).Select(p => new SharedPerson(p.Id, Person.NameOf(p.LastName, p.FirstName, p.MiddleName), [.. seats[p.Id]]))], people.Count > PageSize);
    }

    /// <summary>Centres the person sits in or sat in, the present first.</summary>
    public async Task<IReadOnlyList<PersonSeat>> OfPersonAsync(int personId, CancellationToken cancellationToken)
    {
        await using var db = await kam.OpenAsync(cancellationToken);
        db.Viewer.Require(Policies.SeeCentres);
        return [.. (await SeatsAsync(db, db.CentreMembers.Where(m => m.PersonId == personId), cancellationToken))[personId].OrderBy(s => s.LeftOn.HasValue)];
    }

    /// <summary>Managers whose accounts have a centre, by name; what a head can narrow the list to.</summary>
    public async Task<IReadOnlyList<Choice>> OwnersAsync(CancellationToken cancellationToken)
    {
        await using var db = await kam.OpenAsync(cancellationToken);
        db.Viewer.Require(Policies.SeeCentres);
        var owners = await db.PurchasingCentres.Select(c => c.Account.OwnerId).Distinct().ToListAsync(cancellationToken);
        return await db.PortalUsers.AsNoTracking().Where(u => EF.Parameter(owners).Contains(u.Id)).OrderBy(u => u.LastName).ThenBy(u => u.FirstName).ThenBy(u => u.Id)
            .Select(u => new Choice(u.Id, u.LastName + " " + u.FirstName)).ToListAsync(cancellationToken);
    }

    /// <summary>The rows in the order of <paramref name="ids"/>.</summary>
    internal static async Task<IReadOnlyList<PortfolioRow>> RowsAsync(KamDbContext db, IReadOnlyCollection<int> ids, DateOnly today, CancellationToken cancellationToken)
    {
        if (ids.Count == 0)
        {
            return [];
        }

        var cards = (await CentreCards.LoadAsync(db, ids, today, cancellationToken)).ToDictionary(c => c.Id);
        var accountIds = cards.Values.Select(c => c.AccountId).Distinct().ToArray();
        var accounts = await db.Accounts.AsNoTracking().Where(a => EF.Parameter(accountIds).Contains(a.Id))
            .Select(a => new { a.Id, a.KeyStatus, a.Owner.LastName, a.Owner.FirstName }).ToDictionaryAsync(a => a.Id, cancellationToken);
        return [.. ids.Where(cards.ContainsKey).Select(id => cards[id])
            .Select(c => PortfolioRow.Of(c, Person.NameOf(accounts[c.AccountId].LastName, accounts[c.AccountId].FirstName), accounts[c.AccountId].KeyStatus == KeyStatus.Key))];
    }

    private static int Skipped(int page) => checked((Math.Max(page, 1) - 1) * PageSize);

    /// <summary>By person; within one by account.</summary>
    private static async Task<ILookup<int, PersonSeat>> SeatsAsync(KamDbContext db, IQueryable<CentreMember> members, CancellationToken cancellationToken)
    {
        var rows = await members.AsNoTracking().OrderBy(m => m.Centre.Account.SortName).ThenBy(m => m.Centre.ScopeKey).ThenBy(m => m.Id).Select(m => new
        {
            m.Id, m.PersonId, m.CentreId, m.Centre.AccountId, AccountName = m.Centre.Account.Name, Scope = m.Centre.ProductGroup!.Name, m.Centre.Status, m.Employment.Position, m.Influence, m.Attitude, m.LeftOn,
        }).ToListAsync(cancellationToken);
        var ids = rows.Select(r => r.Id).ToArray();
        var roles = (await db.CentreMemberRoles.AsNoTracking().Where(r => EF.Parameter(ids).Contains(r.MemberId)).OrderBy(r => r.Role.Order).ThenBy(r => r.RoleId).Select(r => new { r.MemberId, r.Role })
            .ToListAsync(cancellationToken)).ToLookup(r => r.MemberId, r => CentreCards.Role(r.Role));
        return rows.ToLookup(r => r.PersonId, r => new PersonSeat(r.CentreId, r.Id, r.AccountId, r.AccountName, r.Scope, r.Status, r.Position, [.. roles[r.Id]], r.Influence, r.Attitude, r.LeftOn));
    }
}
