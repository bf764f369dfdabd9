using KamPortal.Data;
using Microsoft.EntityFrameworkCore;

namespace KamPortal.PurchasingCentres;

/// <summary>Takes a line of influence or conflict away; drawing it again with <see cref="LinkMembers"/> undoes that.</summary>
public sealed class UnlinkMembers(KamDb kam)
{
    /// <returns>The line as it was.</returns>
    /// <exception cref="RuleViolation">There is no such line, or the centre may not be changed.</exception>
    public async Task<CentreLinkLine> RunAsync(int linkId, CancellationToken cancellationToken)
    {
        await using var db = await kam.OpenAsync(cancellationToken);
        var centreId = await db.CentreLinks.Where(l => l.Id == linkId).Select(l => (int?)l.CentreId).SingleOrDefaultAsync(cancellationToken)
            ?? throw new RuleViolation(CentreMessages.LinkNotFound);
        var centre = await CentreDoor.FindAsync(db, centreId, cancellationToken);
        var link = centre.Links.Single(l => l.Id == linkId);
        db.Remove(link);
        centre.BackToDraft(DraftReason.Edited);
        await CentreDoor.SaveAsync(db, centre, null, cancellationToken);
        return new CentreLinkLine(link.Id, link.FromId, link.ToId, link.Kind);
    }
}
