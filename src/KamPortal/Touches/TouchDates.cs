using KamPortal.Data;
using Microsoft.EntityFrameworkCore;

namespace KamPortal.Touches;

/// <summary>Keeps the account's next and last touch, by which lists sort and filter. Whoever changes touches calls it in the same transaction.</summary>
internal static class TouchDates
{
    public static Task RefreshAsync(KamDbContext db, IReadOnlyCollection<int> accountIds, CancellationToken cancellationToken)
    {
        var ids = accountIds.ToArray();
        return ids.Length == 0 ? Task.CompletedTask : db.Accounts.Where(a => EF.Parameter(ids).Contains(a.Id)).ExecuteUpdateAsync(
            set => set
                .SetProperty(a => a.NextTouchOn, a => db.Touches.Where(t => t.AccountId == a.Id && t.Status == TouchStatus.Planned).Min(t => (DateOnly?)t.DueOn))
                .SetProperty(a => a.LastTouchOn, a => db.Touches.Where(t => t.AccountId == a.Id && t.Status == TouchStatus.Done).Max(t => t.DoneOn)),
            cancellationToken);
    }

    /// <summary>The same for accounts just planned, with the mark of the planning, in one statement.</summary>
    public static Task RefreshPlannedAsync(KamDbContext db, int[] accountIds, DateOnly plannedOn, int plannedBy, CancellationToken cancellationToken) =>
        db.Accounts.Where(a => EF.Parameter(accountIds).Contains(a.Id)).ExecuteUpdateAsync(
            set => set
                .SetProperty(a => a.NextTouchOn, a => db.Touches.Where(t => t.AccountId == a.Id && t.Status == TouchStatus.Planned).Min(t => (DateOnly?)t.DueOn))
                .SetProperty(a => a.TouchesPlannedOn, plannedOn)
                .SetProperty(a => a.TouchesPlannedBy, plannedBy),
            cancellationToken);

    /// <summary>Saves and refreshes in one transaction.</summary>
    public static async Task SaveAsync(KamDbContext db, IReadOnlyCollection<int> accountIds, CancellationToken cancellationToken)
    {
        await using var transaction = await db.Database.BeginTransactionAsync(cancellationToken);
        await SaveInAsync(db, accountIds, cancellationToken);
        await transaction.CommitAsync(cancellationToken);
    }

    /// <summary>The same in the transaction that is open.</summary>
    public static async Task SaveInAsync(KamDbContext db, IReadOnlyCollection<int> accountIds, CancellationToken cancellationToken)
    {
        await db.SaveChangesAsync(cancellationToken);
        await RefreshAsync(db, accountIds, cancellationToken);
    }
}
