using System.Globalization;
using KamPortal.Data;
using KamPortal.PurchasingCentres;
using Microsoft.EntityFrameworkCore;

namespace KamPortal.People;

/// <summary>What the roles must be together. Run inside one serial transaction with the save.</summary>
internal static class RoleSet
{
    public static async Task<RoleDefinition> FindAsync(KamDbContext db, int roleId, CancellationToken cancellationToken) =>
        await db.RoleDefinitions.Include(r => r.Directions).SingleOrDefaultAsync(r => r.Id == roleId, cancellationToken) ?? throw new RuleViolation(RoleMessages.NotFound);

    /// <summary>Touches planned by a direction stay when it goes.</summary>
    public static Task<int> LetGoAsync(KamDbContext db, int[] directionIds, CancellationToken cancellationToken) =>
        db.Touches.Where(t => t.DirectionId != null && directionIds.Contains(t.DirectionId.Value)).ExecuteUpdateAsync(t => t.SetProperty(x => x.DirectionId, (int?)null), cancellationToken);

    /// <exception cref="RuleViolation">Fewer than three or more than fifteen would be active, or none of them would decide.</exception>
    public static async Task CheckAsync(KamDbContext db, CancellationToken cancellationToken)
    {
        await db.RoleDefinitions.LoadAsync(cancellationToken);
        var active = db.ChangeTracker.Entries<RoleDefinition>().Where(e => e.State != EntityState.Deleted && e.Entity.IsActive).Select(e => e.Entity).ToList();
        if (active.Count is < RoleDefinition.FewestActive or > RoleDefinition.MostActive)
        {
            var text = active.Count < RoleDefinition.FewestActive ? RoleMessages.TooFew : RoleMessages.TooMany;
            throw new RuleViolation(string.Format(CultureInfo.CurrentCulture, text, RoleDefinition.FewestActive, RoleDefinition.MostActive));
        }

        if (!active.Exists(r => r.Decides))
        {
            throw new RuleViolation(RoleMessages.NobodyDecides, nameof(RoleDefinition.Decides));
        }
    }

    /// <exception cref="RuleViolation">A published centre would stand without a decision maker.</exception>
    public static async Task CheckCentresAsync(KamDbContext db, int roleId, CancellationToken cancellationToken)
    {
        var decides = true;
        var bereft = await db.PurchasingCentres.CountAsync(
            c => c.Status == CentreStatus.Published && !c.Members.Any(m => m.LeftOn == null && m.Roles.Any(r => r.RoleId != roleId && r.Role.Decides == decides)), cancellationToken);
        if (bereft > 0)
        {
            throw new RuleViolation(string.Format(CultureInfo.CurrentCulture, RoleMessages.CentresWithoutDecider, bereft), nameof(RoleDefinition.Decides));
        }
    }
}
