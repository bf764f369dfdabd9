using KamPortal.Accounts;
using KamPortal.Data;
using KamPortal.Staff;
using Microsoft.EntityFrameworkCore;

namespace KamPortal.Gifts;

/// <summary>Gifts as far as the viewer sees their accounts.</summary>
public sealed class GiftQueries(KamDb kam, TimeProvider clock)
{
    public const int PageSize = 100;

    /// <summary>Of a panel on another page.</summary>
    private const int Few = 10;

    public async Task<GiftPage> PageAsync(GiftFilter filter, CancellationToken cancellationToken)
    {
        await using var db = await kam.OpenAsync(cancellationToken);
        db.Viewer.Require(Policies.SeeGifts);
        var narrowed = Narrowed(db, filter);
        var totals = await narrowed.GroupBy(g => g.Status).Select(g => new { g.Key, Count = g.Count(), Sum = g.Sum(x => x.Value) }).ToListAsync(cancellationToken);
        var ids = await Ordered(narrowed, filter).Skip((filter.Page - 1) * PageSize).Take(PageSize + 1).Select(g => g.Id).ToListAsync(cancellationToken);
        var today = db.Viewer.Today(clock);
        var rows = await RowsAsync(db, [.. ids.Take(PageSize)], today, cancellationToken);
        return new GiftPage(rows, totals.Sum(t => t.Count), totals.Where(t => GiftLimits.IsLive(t.Key)).Sum(t => t.Sum), ids.Count > PageSize, today);
    }

    /// <returns>Null when the viewer does not see it.</returns>
    public async Task<GiftRow?> FindAsync(int giftId, CancellationToken cancellationToken)
    {
        await using var db = await kam.OpenAsync(cancellationToken);
        db.Viewer.Require(Policies.SeeGifts);
        return (await RowsAsync(db, await db.Gifts.Where(g => g.Id == giftId).Select(g => g.Id).ToListAsync(cancellationToken), db.Viewer.Today(clock), cancellationToken)).SingleOrDefault();
    }

    /// <summary>What a client, or a person, got and is to get, latest first; values only for holders of <see cref="Policies.SeeGifts"/>.</summary>
    public async Task<GiftStrip> OfAsync(int? accountId, int? personId, CancellationToken cancellationToken)
    {
        await using var db = await kam.OpenAsync(cancellationToken);
        db.Viewer.Require(Policies.SeeAccounts);
        var mayValue = db.Viewer.May(Policies.SeeGifts);
        var gifts = Narrowed(db, new GiftFilter { AccountId = accountId, PersonId = personId })
            .Where(g => g.Status == GiftStatus.Given || (g.Status == GiftStatus.Approved && mayValue) || (g.Status == GiftStatus.Planned && mayValue));
        var rows = await gifts.OrderByDescending(g => g.On).ThenByDescending(g => g.Id).Take(Few + 1).Select(g => new
        {
            g.Id, g.PersonId, g.Person.LastName, g.Person.FirstName, g.AccountId, Account = g.Account.Name, g.Title, g.Value, g.Status, g.On,
        }).ToListAsync(cancellationToken);
        var lines = rows.Take(Few).Select(g => new GiftLine(g.Id, g.PersonId, People.Person.NameOf(g.LastName, g.FirstName), g.AccountId, g.Account, g.Title, mayValue ? g.Value : null, g.Status, g.On));
        return new GiftStrip([.. lines], rows.Count > Few, db.Viewer.Today(clock), db.Viewer.May(Policies.PlanGifts));
    }

    /// <summary>Owners of visible accounts that have gifts, to narrow lists by.</summary>
    public async Task<IReadOnlyList<AccountLink>> OwnersAsync(CancellationToken cancellationToken)
    {
        await using var db = await kam.OpenAsync(cancellationToken);
        db.Viewer.Require(Policies.SeeGifts);
        var ids = await db.Gifts.Select(g => g.Account.OwnerId).Distinct().ToArrayAsync(cancellationToken);
        return await db.PortalUsers.AsNoTracking().Where(u => EF.Parameter(ids).Contains(u.Id)).OrderBy(u => u.LastName).ThenBy(u => u.FirstName).ThenBy(u => u.Id)
            .Select(u => new AccountLink(u.Id, u.LastName + " " + u.FirstName)).ToListAsync(cancellationToken);
    }

    /// <summary>Who works at the account now, the most senior first, to choose a recipient from.</summary>
    public async Task<IReadOnlyList<AccountLink>> PeopleAsync(int accountId, CancellationToken cancellationToken)
    {
        await using var db = await kam.OpenAsync(cancellationToken);
        db.Viewer.Require(Policies.PlanGifts);
        var today = db.Viewer.Today(clock);
        var people = await db.Employments.AsNoTracking().Where(e => e.AccountId == accountId && (e.FromOn == null || e.FromOn <= today) && (e.ToOn == null || e.ToOn >= today) && e.Person.LeftOn == null)
            .OrderByDescending(e => e.Seniority).ThenBy(e => e.Person.SortName).ThenBy(e => e.Id)
            .Select(e => new { e.PersonId, e.Person.LastName, e.Person.FirstName, e.Person.MiddleName, e.Position }).ToListAsync(cancellationToken);
        return [.. people.DistinctBy(p => p.PersonId).Select(p => new AccountLink(p.PersonId, string.Join(", ", new[] { People.Person.NameOf(p.LastName, p.FirstName, p.MiddleName), p.Position }.Where(x => !string.IsNullOrEmpty(x)))))];
    }

    /// <summary>Accounts the viewer may plan gifts for, by a part of the name.</summary>
    public async Task<IReadOnlyList<AccountLink>> AccountsAsync(string text, CancellationToken cancellationToken)
    {
        await using var db = await kam.OpenAsync(cancellationToken);
        db.Viewer.Require(Policies.PlanGifts);
        var (archived, typed) = (false, SearchWords.Normalise(text, Account.NameMaxLength));
        var found = await db.Accounts.AsNoTracking().Where(a => a.IsArchived == archived && a.Status != AccountStatus.Lost && a.SearchText.Contains(typed)).OrderBy(a => a.SortName).ThenBy(a => a.Id)
            .Select(a => new { a.Id, a.Name, a.OwnerId }).Take(5 * Few).ToListAsync(cancellationToken);
        return [.. found.Where(a => db.Viewer.MayEdit(a.OwnerId)).Take(Few).Select(a => new AccountLink(a.Id, a.Name))];
    }

    /// <summary>How many gifts were given to people of the accounts, first and last day included; accounts without any are absent.</summary>
    internal static async Task<IReadOnlyDictionary<int, int>> GivenCountsAsync(KamDbContext db, int[] accountIds, DateOnly from, DateOnly to, CancellationToken cancellationToken)
    {
        var counts = await db.Gifts.Where(g => EF.Parameter(accountIds).Contains(g.AccountId) && g.Status == GiftStatus.Given && g.On >= from && g.On <= to)
            .GroupBy(g => g.AccountId).Select(g => new { g.Key, Count = g.Count() }).ToListAsync(cancellationToken);
        return counts.ToDictionary(c => c.Key, c => c.Count);
    }

    internal static IQueryable<Gift> Narrowed(KamDbContext db, GiftFilter filter)
    {
        var gifts = db.Gifts.AsNoTracking();
        gifts = filter.SeasonId is { } seasonId ? gifts.Where(g => g.SeasonId == seasonId) : gifts;
        gifts = filter.AccountId is { } accountId ? gifts.Where(g => g.AccountId == accountId) : gifts;
        gifts = filter.PersonId is { } personId ? gifts.Where(g => g.PersonId == personId) : gifts;
        gifts = filter.OwnerId is { } ownerId ? gifts.Where(g => g.Account.OwnerId == ownerId) : gifts;
        gifts = filter.Status is { } status ? gifts.Where(g => g.Status == status) : gifts;
        gifts = filter.From is { } from ? gifts.Where(g => g.On >= from) : gifts;
        gifts = filter.To is { } to ? gifts.Where(g => g.On <= to) : gifts;

        // Parts of the same gift at accounts the viewer does not see are added in the rows, not here.
        return !filter.AboveLimit ? gifts : gifts.Where(g =>
            (db.Gifts.Where(o => o.PersonId == g.PersonId && o.Id != g.Id && (o.Status == GiftStatus.Planned || o.Status == GiftStatus.Approved || o.Status == GiftStatus.Given) && (o.On == g.On || (g.SeasonId != null && o.SeasonId == g.SeasonId)))
                .Sum(o => (decimal?)o.Value) ?? 0m) + g.Value
            > (db.GiftLimits.Where(l => l.Recipient == g.Recipient && l.FromOn <= g.On).OrderByDescending(l => l.FromOn).Select(l => (decimal?)l.Amount).FirstOrDefault() ?? 0m));
    }

    internal static IQueryable<Gift> Ordered(IQueryable<Gift> gifts, GiftFilter filter) => filter.ByAccount
        ? gifts.OrderBy(g => g.Account.Owner.LastName).ThenBy(g => g.Account.Owner.FirstName).ThenBy(g => g.Account.OwnerId).ThenBy(g => g.Account.SortName).ThenBy(g => g.AccountId).ThenBy(g => g.Id)
        : gifts.OrderByDescending(g => g.On).ThenByDescending(g => g.Id);

    /// <summary>In the order of the ids.</summary>
    internal static async Task<IReadOnlyList<GiftRow>> RowsAsync(KamDbContext db, IReadOnlyCollection<int> giftIds, DateOnly today, CancellationToken cancellationToken)
    {
        var ids = giftIds.ToArray();
        var found = await db.Gifts.AsNoTracking().Where(g => EF.Parameter(ids).Contains(g.Id)).Select(g => new
        {
            Gift = g, Account = g.Account.Name, g.Account.Abcd, g.Account.OwnerId, g.Account.Segment, Owner = g.Account.Owner.LastName + " " + g.Account.Owner.FirstName,
            g.Person.LastName, g.Person.FirstName, g.Person.MiddleName, g.Person.IsOfficial, g.Person.LeftOn, g.Season,
            Work = db.Employments.Where(e => e.AccountId == g.AccountId && e.PersonId == g.PersonId).OrderByDescending(e => e.ToOn == null).ThenByDescending(e => e.ToOn).ThenByDescending(e => e.Id)
                .Select(e => new { e.Position, IsCurrent = (e.FromOn == null || e.FromOn <= today) && (e.ToOn == null || e.ToOn >= today) }).FirstOrDefault(),
            PlannedBy = g.PlannedBy.LastName + " " + g.PlannedBy.FirstName, DecidedBy = g.DecidedBy == null ? null : g.DecidedBy.LastName + " " + g.DecidedBy.FirstName,
            OverrideBy = g.OverrideBy == null ? null : g.OverrideBy.LastName + " " + g.OverrideBy.FirstName,
        }).ToDictionaryAsync(g => g.Gift.Id, cancellationToken);
        var parts = await GiftDoor.PartsAsync(db, [.. found.Values.Select(g => g.Gift.PersonId).Distinct()], cancellationToken);
        var limits = await GiftLimits.LoadAsync(db, cancellationToken);
        var approvers = new GiftApprovers(db, today);
        var rows = new List<GiftRow>(ids.Length);
        foreach (var row in ids.Where(found.ContainsKey).Select(id => found[id]))
        {
            var gift = row.Gift;
            var recipient = gift.Status == GiftStatus.Given ? gift.Recipient : GiftLimits.RecipientOf(row.IsOfficial, row.Segment);
            var check = limits.Check(gift.Id, recipient, gift.SeasonId, gift.On, gift.Value, parts[gift.PersonId]);
            var isClosed = row.Season is { Status: SeasonStatus.Closed };
            var mayOverride = check.IsOver && gift.OverrideReason is null && gift.Status is GiftStatus.Planned or GiftStatus.Approved && db.Viewer.UserId is { } me && me != gift.PlannedById && db.Viewer.May(Policies.ManageGifts);
            rows.Add(new GiftRow(
                gift.Id, gift.Version, gift.SeasonId, row.Season?.Name, gift.AccountId, row.Account, row.Abcd, row.OwnerId, row.Owner, gift.PersonId, People.Person.NameOf(row.LastName, row.FirstName, row.MiddleName), row.Work?.Position,
                gift.Title, gift.Value, recipient, gift.Status, gift.On, row.PlannedBy, row.DecidedBy, gift.DecidedAt, gift.DecisionNote, gift.OverrideReason, row.OverrideBy, gift.Note,
                check.Limit, check.Together, check.OfYear, row.Work is not { IsCurrent: true } || row.LeftOn <= today,
                !isClosed && db.Viewer.May(Policies.PlanGifts) && db.Viewer.MayEdit(row.OwnerId) && (row.Season is not { Status: SeasonStatus.Submitted } || db.Viewer.May(Policies.ApproveGifts)),
                !isClosed && gift.Status == GiftStatus.Planned && await approvers.MayDecideAsync(gift.PlannedById, cancellationToken),
                !isClosed && mayOverride));
        }

        return rows;
    }
}
