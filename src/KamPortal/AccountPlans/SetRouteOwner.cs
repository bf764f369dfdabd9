using KamPortal.Accounts;
using KamPortal.Data;
using KamPortal.Handover;
using KamPortal.Staff;
using Microsoft.EntityFrameworkCore;

namespace KamPortal.AccountPlans;

/// <summary>Names who holds the small clients of a route. Accounts that are on it already stay where they are.</summary>
public sealed class SetRouteOwner(KamDb kam)
{
    public sealed class Form
    {
        public SmallAccountRoute Route { get; set; }

        /// <summary>Null: nobody.</summary>
        public int? UserId { get; set; }

        public int Version { get; set; }
    }

    /// <exception cref="RuleViolation">The person cannot own accounts, or the viewer is no head or methodologist.</exception>
    /// <exception cref="EditedMeanwhile">Somebody else changed it since.</exception>
    public async Task RunAsync(Form form, CancellationToken cancellationToken)
    {
        await using var db = await kam.OpenAsync(cancellationToken);
        if (!MayAppoint(db.Viewer))
        {
            db.Viewer.Require(Policies.ManageMethod);
        }

        if (form.UserId is { } userId)
        {
            await ChangeOwner.RequireManagerAsync(db, userId, cancellationToken);
        }

        var owner = await db.RouteOwners.SingleAsync(o => o.Route == form.Route, cancellationToken);
        owner.UserId = form.UserId;
        await db.SaveFormAsync(owner, form.Version, cancellationToken);
    }

    internal static bool MayAppoint(Viewer viewer) => viewer.May(Policies.ManageMethod) || viewer.May(Policies.ApprovePlans);
}
