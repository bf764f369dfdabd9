using KamPortal.Data;

namespace KamPortal.PurchasingCentres;

/// <summary>Removes a centre that was never published, as one opened by mistake.</summary>
public sealed class DeleteCentre(KamDb kam)
{
    /// <param name="version">The centre's version the viewer saw.</param>
    /// <exception cref="RuleViolation">It was published before, or may not be changed.</exception>
    /// <exception cref="EditedMeanwhile">Somebody changed the centre since.</exception>
    public async Task RunAsync(int centreId, int version, CancellationToken cancellationToken)
    {
        await using var db = await kam.OpenAsync(cancellationToken);
        var centre = await CentreDoor.FindAsync(db, centreId, cancellationToken);
        if (centre.Edition > 0)
        {
            throw new RuleViolation(CentreMessages.PublishedStays);
        }

        await CentreDoor.RequireSeenAsync(db, centre, version, cancellationToken);
        db.RemoveRange(centre.Links);
        db.Remove(centre);
        await CentreDoor.SaveAsync(db, centre.Id, centre.AccountId, cancellationToken);
    }
}
