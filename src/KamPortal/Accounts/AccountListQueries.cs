using KamPortal.Categories;
using KamPortal.Data;
using KamPortal.Staff;
using Microsoft.EntityFrameworkCore;

namespace KamPortal.Accounts;

/// <summary>The account list: a page of rows, how many there are in all, and what they can be narrowed to.</summary>
public sealed class AccountListQueries(KamDb kam, TimeProvider clock)
{
    /// <summary>Ids first, in the order of an index, then the rows of one page: deep pages cost no more than the walk through the index.</summary>
    public async Task<AccountPageRows> PageAsync(AccountFilter filter, CancellationToken cancellationToken)
    {
        await using var db = await kam.OpenAsync(cancellationToken);
        db.Viewer.Require(Policies.SeeAccounts);
        var selection = await AccountSelection.ForAsync(db, filter, db.Viewer.Today(clock), cancellationToken);
        var ids = await selection.IdsAsync(checked((filter.Page - 1) * filter.PageSize), filter.PageSize, cancellationToken);
        return new AccountPageRows(await RowsAsync(db, ids, cancellationToken), selection.InsideWords);
    }

    /// <summary>All that the filter finds; ask again only when <see cref="AccountFilter.FoundKey"/> changes.</summary>
    public async Task<int> CountAsync(AccountFilter filter, CancellationToken cancellationToken)
    {
        await using var db = await kam.OpenAsync(cancellationToken);
        db.Viewer.Require(Policies.SeeAccounts);
        return await (await AccountSelection.ForAsync(db, filter, db.Viewer.Today(clock), cancellationToken)).CountAsync(cancellationToken);
    }

    /// <summary>Ids of all that the filter finds, in its order, at most <paramref name="most"/> of them.</summary>
    public async Task<IReadOnlyList<int>> IdsAsync(AccountFilter filter, int most, CancellationToken cancellationToken)
    {
        await using var db = await kam.OpenAsync(cancellationToken);
        db.Viewer.Require(Policies.SeeAccounts);
        return await (await AccountSelection.ForAsync(db, filter, db.Viewer.Today(clock), cancellationToken)).IdsAsync(0, most, cancellationToken);
    }

    public async Task<AccountChoices> ChoicesAsync(bool archived, CancellationToken cancellationToken)
    {
        await using var db = await kam.OpenAsync(cancellationToken);
        db.Viewer.Require(Policies.SeeAccounts);
        var accounts = db.Accounts.In(db, archived);

        // Grouped by both columns of the owners' index, in its order; the archive is left out here.
        var counts = await db.Accounts.GroupBy(a => new { a.OwnerId, a.IsArchived }).Select(g => new { g.Key.OwnerId, g.Key.IsArchived, Count = g.Count() }).ToListAsync(cancellationToken);
        var owners = counts.FindAll(c => c.IsArchived == archived).ConvertAll(c => new { Id = c.OwnerId, c.Count });
        var ids = owners.ConvertAll(o => o.Id);
        var names = await db.PortalUsers.Where(u => EF.Parameter(ids).Contains(u.Id)).Select(u => new { u.Id, u.LastName, u.FirstName }).ToDictionaryAsync(u => u.Id, cancellationToken);
        var regions = await accounts.Where(a => a.Region != null).GroupBy(a => a.Region!).Select(g => new { g.Key, Count = g.Count() }).ToListAsync(cancellationToken);
        var industries = await accounts.Where(a => a.Industry != null).GroupBy(a => a.Industry!).Select(g => new { g.Key, Count = g.Count() }).ToListAsync(cancellationToken);
        return new AccountChoices(
            [.. owners.Select(o => new AccountChoices.Choice<int>(o.Id, $"{names[o.Id].LastName} {names[o.Id].FirstName}".Trim(), o.Count)).OrderBy(o => o.Label, StringComparer.CurrentCulture)],
            [.. regions.Select(r => new AccountChoices.Choice<string>(r.Key, r.Key, r.Count)).OrderBy(r => r.Label, StringComparer.CurrentCulture)],
            [.. industries.Select(i => new AccountChoices.Choice<string>(i.Key, i.Key, i.Count)).OrderBy(i => i.Label, StringComparer.CurrentCulture)]);
    }

    /// <summary>The rows in the order of <paramref name="ids"/>.</summary>
    internal static async Task<IReadOnlyList<AccountRow>> RowsAsync(KamDbContext db, IReadOnlyList<int> ids, CancellationToken cancellationToken)
    {
        if (ids.Count == 0)
        {
            return [];
        }

        var rows = await db.Accounts.Where(a => EF.Parameter(ids).Contains(a.Id))
            .Select(a => new AccountRow(a.Id, a.Name, a.Inn, a.OwnerId, a.Owner.LastName + " " + a.Owner.FirstName, a.Size, a.Abcd, a.Abc, a.KeyStatus, a.ManagerKeyStatus, a.Status, a.Region, a.Industry, a.NextTouchOn, a.LastTouchOn, a.Sales12Months, a.Potential, a.SharePercent, a.Gap, a.CreatedOn))
            .ToDictionaryAsync(r => r.Id, cancellationToken);
        var seesPotential = db.Viewer.May(Policies.SeePotential);
        return [.. ids.Where(rows.ContainsKey).Select(id => seesPotential ? rows[id] : rows[id] with { Abc = AbcClass.None, Potential = null, SharePercent = null, Gap = null })];
    }
}
