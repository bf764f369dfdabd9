using KamPortal.Data;

namespace KamPortal.PurchasingCentres;

/// <summary>Brings the weights of the active members to exactly 100 %.</summary>
public sealed class SpreadInfluence(KamDb kam)
{
    /// <param name="version">The centre's version the viewer saw.</param>
    /// <exception cref="RuleViolation">Nobody is in the centre, or it may not be changed.</exception>
    /// <exception cref="EditedMeanwhile">Somebody changed the centre since.</exception>
    public async Task RunAsync(int centreId, SpreadWay way, int version, CancellationToken cancellationToken)
    {
        await using var db = await kam.OpenAsync(cancellationToken);
        var centre = await CentreDoor.FindAsync(db, centreId, cancellationToken);
        var members = centre.Active.OrderByDescending(m => m.Influence).ThenBy(m => m.Id).ToList();
        if (members.Count == 0)
        {
            throw new RuleViolation(CentreMessages.NobodyInIt);
        }

        var shares = way == SpreadWay.Evenly ? InfluenceShares.Evenly(members.Count) : InfluenceShares.InProportion(members.ConvertAll(m => m.Influence));
        if (members.Select(m => m.Influence).SequenceEqual(shares))
        {
            return;
        }

        foreach (var (member, share) in members.Zip(shares))
        {
            member.Weigh(share);
        }

        centre.BackToDraft(DraftReason.Edited);
        await CentreDoor.SaveAsync(db, centre, version, cancellationToken);
    }
}
