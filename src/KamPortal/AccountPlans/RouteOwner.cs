using KamPortal.Accounts;
using KamPortal.Audit;
using KamPortal.Data;
using KamPortal.Staff;

namespace KamPortal.AccountPlans;

/// <summary>Who holds the small clients of a route, so that they leave the managers' portfolios (row 0.15).</summary>
internal sealed class RouteOwner : IVersioned, IAudited
{
    public int Id { get; init; }

    public SmallAccountRoute Route { get; init; }

    /// <summary>Null: nobody yet, the accounts stay with their managers.</summary>
    public int? UserId { get; set; }

    public PortalUser? User { get; set; }

    public int Version { get; set; }

    int? IAudited.AuditAccountId => null;
}
