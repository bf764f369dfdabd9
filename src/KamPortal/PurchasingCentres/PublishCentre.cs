using KamPortal.Data;
using Microsoft.EntityFrameworkCore;

namespace KamPortal.PurchasingCentres;

/// <summary>Publishes a centre whose weights sum up to 100 and in which somebody decides; the state is kept as an edition.</summary>
public sealed class PublishCentre(KamDb kam, TimeProvider clock)
{
    /// <param name="version">The centre's version the viewer saw: nobody publishes what they did not see.</param>
    /// <returns>The number of the edition.</returns>
    /// <exception cref="RuleViolation">The centre is not fit to be published, the message says why; or may not be changed.</exception>
    /// <exception cref="EditedMeanwhile">Somebody changed the centre since.</exception>
    public async Task<int> RunAsync(int centreId, int version, CancellationToken cancellationToken)
    {
        await using var db = await kam.OpenAsync(cancellationToken);
        await using var transaction = await db.BeginSerialAsync(SerialArea.People, cancellationToken);
        var centre = await CentreDoor.FindAsync(db, centreId, cancellationToken);
        var (byId, at) = (db.Viewer.UserId ?? centre.Account.OwnerId, clock.GetUtcNow().UtcDateTime);
        await CentreDoor.RequireSeenAsync(db, centre, version, cancellationToken);
        if (centre.Status == CentreStatus.Published)
        {
            throw new RuleViolation(CentreMessages.PublishedAlready);
        }

        centre.Publish(byId, at);
        await CentreDoor.SaveAsync(db, centre, version, cancellationToken);
        await KeepAsync(db, centre, byId, at, cancellationToken);
        await transaction.CommitAsync(cancellationToken);
        return centre.Edition;
    }

    private async Task KeepAsync(KamDbContext db, PurchasingCentre centre, int byId, DateTime at, CancellationToken cancellationToken)
    {
        var card = (await CentreCards.LoadAsync(db, [centre.Id], db.Viewer.Today(clock), cancellationToken)).Single();
        var roles = await db.RoleDefinitions.AsNoTracking().OrderBy(r => r.Order).ThenBy(r => r.Id).ToListAsync(cancellationToken);
        db.Add(CentreEdition.Of(card, roles, byId, at));
        await db.SaveChangesAsync(cancellationToken);
    }
}
