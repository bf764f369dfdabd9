using KamPortal.Data;
using KamPortal.Staff;

namespace KamPortal.Accounts;

/// <summary>
/// Every index by which the list is ordered starts with the archive switch. When only few accounts are possible, walking
/// such an index to its end for them costs more than sorting them; the switch is then asked in a way no index serves.
/// </summary>
internal static class FewAccounts
{
    /// <summary>Of so many managers the accounts are better sorted than walked: some five thousand rows.</summary>
    private const int FewOwners = 60;

    public static IQueryable<Account> In(this IQueryable<Account> accounts, KamDbContext db, AccountFilter filter, bool areFew) =>
        accounts.In(db, filter.Archived, areFew || ((filter.Mine || filter.Owners.Count > 0) && filter.Owners.Count <= FewOwners));

    public static IQueryable<Account> In(this IQueryable<Account> accounts, KamDbContext db, bool archived, bool areFew = false)
    {
        var number = archived ? 1 : 0;
        return areFew || (db.Scope != ViewerScope.Everything && db.Viewer.OwnerIds.Count <= FewOwners)
            ? accounts.Where(a => (a.IsArchived ? 1 : 0) == number)
            : accounts.Where(a => a.IsArchived == archived);
    }
}
