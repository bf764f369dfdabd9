using System.Linq.Expressions;
using KamPortal.Categories;
using KamPortal.Data;
using Microsoft.EntityFrameworkCore;

namespace KamPortal.Accounts;

/// <summary>Which accounts a filter finds and in which order: the one meaning of <see cref="AccountFilter"/> in SQL.</summary>
internal sealed class AccountSelection
{
    private readonly AccountFilter filter;
    private readonly IQueryable<Account> found;

    private AccountSelection(AccountFilter filter, IQueryable<Account> found, bool insideWords) => (this.filter, this.found, InsideWords) = (filter, found, insideWords);

    public bool InsideWords { get; }

    public static async Task<AccountSelection> ForAsync(KamDbContext db, AccountFilter filter, DateOnly today, CancellationToken cancellationToken)
    {
        filter = filter.For(db.Viewer);
        var text = await AccountTextMatch.ForAsync(db, filter.Text, filter.InsideWords, cancellationToken);
        var found = Narrow(text.Apply(db, db.Accounts.AsNoTracking().In(db, filter, text.Candidates is not null)), filter, db.Viewer.UserId ?? 0, today);
        return new AccountSelection(filter, found, text.InsideWords);
    }

    public Task<int> CountAsync(CancellationToken cancellationToken) => found.CountAsync(cancellationToken);

    /// <summary>Ids in the list's order. Accounts without the value sorted by come last in both directions.</summary>
    public async Task<List<int>> IdsAsync(int skip, int take, CancellationToken cancellationToken)
    {
        if (filter.Descending)
        {
            return await Ids(Ordered(found), skip, take).ToListAsync(cancellationToken);
        }

        var (with, without) = SplitByValue();
        var ids = await Ids(Ordered(with), skip, take).ToListAsync(cancellationToken);
        if (without is null || ids.Count == take)
        {
            return ids;
        }

        var skipWithout = ids.Count > 0 || skip == 0 ? 0 : skip - await with.CountAsync(cancellationToken);
        ids.AddRange(await Ids(without.OrderBy(a => a.SortName).ThenBy(a => a.Id), skipWithout, take - ids.Count).ToListAsync(cancellationToken));
        return ids;
    }

    private static IQueryable<int> Ids(IQueryable<Account> ordered, int skip, int take) => ordered.Select(a => a.Id).Skip(skip).Take(take);

    private static IQueryable<Account> Narrow(IQueryable<Account> accounts, AccountFilter filter, int viewerId, DateOnly today)
    {
        if (filter.Mine || filter.Owners.Count > 0)
        {
            IReadOnlyList<int> owners = filter.Mine ? [.. filter.Owners, viewerId] : filter.Owners;
            accounts = accounts.Where(a => owners.Contains(a.OwnerId));
        }

        accounts = filter.Sizes.Count == 0 ? accounts : accounts.Where(a => filter.Sizes.Contains(a.Size));
        accounts = filter.Statuses.Count == 0 ? accounts : accounts.Where(a => filter.Statuses.Contains(a.Status));
        accounts = filter.Categories.Count == 0 ? accounts : accounts.Where(a => filter.Categories.Contains(a.Abcd));
        accounts = filter.Classes.Count == 0 ? accounts : accounts.Where(a => filter.Classes.Contains(a.Abc));
        if (filter.GapAtLeast is { } least)
        {
            decimal gap = least;
            accounts = accounts.Where(a => a.Gap >= gap);
        }

        accounts = filter.KeyStatuses.Count == 0 ? accounts : accounts.Where(a => filter.KeyStatuses.Contains(a.KeyStatus));
        accounts = filter.ManagerKeyStatuses.Count == 0 ? accounts : accounts.Where(a => filter.ManagerKeyStatuses.Contains(a.ManagerKeyStatus));
        accounts = filter.Regions.Count == 0 ? accounts : accounts.Where(a => filter.Regions.Contains(a.Region!));
        accounts = filter.Industries.Count == 0 ? accounts : accounts.Where(a => filter.Industries.Contains(a.Industry!));
        var sunday = today.AddDays((7 - (int)today.DayOfWeek) % 7);
        return filter.NextTouch switch
        {
            NextTouchFilter.Overdue => accounts.Where(a => a.NextTouchOn < today),
            NextTouchFilter.Today => accounts.Where(a => a.NextTouchOn == today),
            NextTouchFilter.Week => accounts.Where(a => a.NextTouchOn >= today && a.NextTouchOn <= sunday),
            NextTouchFilter.None => accounts.Where(a => a.NextTouchOn == null),
            _ => accounts,
        };
    }

    private (IQueryable<Account> With, IQueryable<Account>? Without) SplitByValue() => filter.Sort switch
    {
        AccountColumn.NextTouch => (found.Where(a => a.NextTouchOn != null), found.Where(a => a.NextTouchOn == null)),
        AccountColumn.LastTouch => (found.Where(a => a.LastTouchOn != null), found.Where(a => a.LastTouchOn == null)),
        AccountColumn.Potential => (found.Where(a => a.Potential != null), found.Where(a => a.Potential == null)),
        AccountColumn.Share => (found.Where(a => a.SharePercent != null), found.Where(a => a.SharePercent == null)),
        AccountColumn.Gap => (found.Where(a => a.Gap != null), found.Where(a => a.Gap == null)),
        AccountColumn.Region => (found.Where(a => a.Region != null), found.Where(a => a.Region == null)),
        AccountColumn.Industry => (found.Where(a => a.Industry != null), found.Where(a => a.Industry == null)),
        _ => (found, null),
    };

    private IOrderedQueryable<Account> Ordered(IQueryable<Account> accounts) => filter.Sort switch
    {
        AccountColumn.Owner => ThenName(Then(Then(First(accounts, a => a.Owner.LastName), a => a.Owner.FirstName), a => a.OwnerId)),
        AccountColumn.Size => ThenName(First(accounts, a => a.Size == AccountSize.Small ? 0 : a.Size == AccountSize.Medium ? 1 : a.Size == AccountSize.Large ? 2 : 3)),
        AccountColumn.Status => ThenName(First(accounts, a => a.Status == AccountStatus.Prospect ? 0 : a.Status == AccountStatus.Active ? 1 : a.Status == AccountStatus.AtRisk ? 2 : 3)),
        AccountColumn.Key => ThenName(First(accounts, a => a.KeyStatus == KeyStatus.Key ? 0 : a.KeyStatus == KeyStatus.Candidate ? 1 : a.KeyStatus == KeyStatus.Rejected ? 2 : 3)),
        AccountColumn.Abcd => ThenName(First(accounts, a => a.Abcd)),
        AccountColumn.Abc => ThenName(First(accounts, a => a.Abc == AbcClass.A ? 0 : a.Abc == AbcClass.B ? 1 : a.Abc == AbcClass.C ? 2 : 3)),
        AccountColumn.Potential => Then(First(accounts, a => a.Potential), a => a.Id),
        AccountColumn.Share => Then(First(accounts, a => a.SharePercent), a => a.Id),
        AccountColumn.Gap => Then(First(accounts, a => a.Gap), a => a.Id),
        AccountColumn.Region => ThenName(First(accounts, a => a.Region)),
        AccountColumn.Industry => ThenName(First(accounts, a => a.Industry)),
        AccountColumn.NextTouch => Then(First(accounts, a => a.NextTouchOn), a => a.Id),
        AccountColumn.LastTouch => Then(First(accounts, a => a.LastTouchOn), a => a.Id),
        AccountColumn.Sales => Then(First(accounts, a => a.Sales12Months), a => a.Id),
        AccountColumn.Created => Then(First(accounts, a => a.CreatedOn), a => a.Id),
        _ => Then(First(accounts, a => a.SortName), a => a.Id),
    };

    private IOrderedQueryable<Account> First<TKey>(IQueryable<Account> accounts, Expression<Func<Account, TKey>> key) =>
        filter.Descending ? accounts.OrderByDescending(key) : accounts.OrderBy(key);

    private IOrderedQueryable<Account> Then<TKey>(IOrderedQueryable<Account> accounts, Expression<Func<Account, TKey>> key) =>
        filter.Descending ? accounts.ThenByDescending(key) : accounts.ThenBy(key);

    private static IOrderedQueryable<Account> ThenName(IOrderedQueryable<Account> accounts) => accounts.ThenBy(a => a.SortName).ThenBy(a => a.Id);
}
