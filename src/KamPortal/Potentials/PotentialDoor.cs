using KamPortal.Data;
using KamPortal.Orders;
using KamPortal.Staff;
using Microsoft.EntityFrameworkCore;

namespace KamPortal.Potentials;

/// <summary>Who may write about the potential of an account, and what it is judged by.</summary>
internal static class PotentialDoor
{
    /// <summary>The owner, whoever deputises for them or stands above, a director; a developer of the account's team.</summary>
    public static bool MayEditPotential(this Viewer viewer, int accountId, int ownerId) =>
        viewer.May(Policies.EditPotential)
        && (viewer.UserId is null || viewer.Roles.Contains(Role.Director) || viewer.OwnerIds.Contains(ownerId) || (viewer.Roles.Contains(Role.Developer) && viewer.TeamAccountIds.Contains(accountId)));

    /// <exception cref="RuleViolation">No right, no such account, not the viewer's to write about, or archived.</exception>
    public static async Task<(string Name, int OwnerId)> AccountToJudgeAsync(this KamDbContext db, int accountId, CancellationToken cancellationToken)
    {
        db.Viewer.Require(Policies.EditPotential);
        var account = await db.Accounts.Where(a => a.Id == accountId).Select(a => new { a.Name, a.OwnerId, a.IsArchived }).SingleOrDefaultAsync(cancellationToken) ?? throw new RuleViolation(PotentialMessages.NotFound);
        return !db.Viewer.MayEditPotential(accountId, account.OwnerId) ? throw new RuleViolation(PotentialMessages.NotYours)
            : account.IsArchived ? throw new RuleViolation(PotentialMessages.Archived)
            : (account.Name, account.OwnerId);
    }

    /// <summary>V by product group, <see cref="Wallet.Together"/> for shipments without one.</summary>
    public static async Task<Dictionary<int, decimal>> SalesAsync(KamDbContext db, int accountId, DateOnly today, CancellationToken cancellationToken)
    {
        var (from, before) = SalesRollup.TrailingYear(today);
        return await db.AccountMonthSales.AsNoTracking().Where(s => s.AccountId == accountId && s.Month >= from && s.Month < before)
            .GroupBy(s => s.ProductGroupId ?? Wallet.Together).Select(g => new { g.Key, Amount = g.Sum(s => s.Amount) })
            .ToDictionaryAsync(s => s.Key, s => s.Amount, cancellationToken);
    }
}
