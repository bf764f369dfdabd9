using KamPortal.Data;

namespace KamPortal.PurchasingCentres;

/// <summary>Brings back somebody taken out a moment ago, with weight and, when nothing else was changed, the publication.</summary>
public sealed class UndoRemoveMember(KamDb kam)
{
    /// <exception cref="RuleViolation">The member is back already, has left the client meanwhile, or may not be changed.</exception>
    public async Task RunAsync(RemovedMember receipt, CancellationToken cancellationToken)
    {
        await using var db = await kam.OpenAsync(cancellationToken);
        var (centre, member) = await CentreDoor.FindMemberAsync(db, receipt.MemberId, cancellationToken);
        if (member.LeftOn is null || member.EditionWhenLeft is not null)
        {
            throw new RuleViolation(CentreMessages.CannotUndoRemoval);
        }

        centre.TakeBack(member, member.Employment);
        member.Weigh(receipt.Influence);
        if (receipt.WasPublished && centre.Version == receipt.CentreVersion)
        {
            centre.StandAgain();
        }

        await CentreDoor.SaveAsync(db, centre, null, cancellationToken);
    }
}
