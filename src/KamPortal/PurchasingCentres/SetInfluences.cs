using KamPortal.Data;

namespace KamPortal.PurchasingCentres;

/// <summary>Saves the weights of a table of members, all or none. They need not sum up to 100 yet.</summary>
public sealed class SetInfluences(KamDb kam)
{
    /// <param name="influences">Member → percent; who is not named keeps theirs.</param>
    /// <param name="version">The centre's version the viewer saw.</param>
    /// <exception cref="RuleViolation">A weight is not 0…100, somebody is no active member, or the centre may not be changed.</exception>
    /// <exception cref="EditedMeanwhile">Somebody changed the centre since.</exception>
    public async Task RunAsync(int centreId, IReadOnlyDictionary<int, int> influences, int version, CancellationToken cancellationToken)
    {
        await using var db = await kam.OpenAsync(cancellationToken);
        var centre = await CentreDoor.FindAsync(db, centreId, cancellationToken);
        var members = centre.Active.ToDictionary(m => m.Id);
        var changed = false;
        foreach (var (id, influence) in influences)
        {
            if (!members.TryGetValue(id, out var member))
            {
                throw new RuleViolation(CentreMessages.MemberNotFound);
            }

            changed |= member.Influence != influence;
            member.Weigh(influence);
        }

        if (changed)
        {
            centre.BackToDraft(DraftReason.Edited);
            await CentreDoor.SaveAsync(db, centre, version, cancellationToken);
        }
    }
}
