using System.Globalization;
using KamPortal.Data;
using KamPortal.Staff;

namespace KamPortal.PurchasingCentres;

/// <summary>Takes somebody out of a centre by hand; what is known of them stays as history, their weight is free.</summary>
public sealed class RemoveMember(KamDb kam, TimeProvider clock)
{
    /// <exception cref="RuleViolation">The member is not visible, has left already, or may not be changed.</exception>
    public async Task<RemovedMember> RunAsync(int memberId, CancellationToken cancellationToken)
    {
        await using var db = await kam.OpenAsync(cancellationToken);
        var (centre, member) = await CentreDoor.FindMemberAsync(db, memberId, cancellationToken);
        if (member.LeftOn is not null)
        {
            throw new RuleViolation(string.Format(CultureInfo.CurrentCulture, CentreMessages.MemberGone, member.Person.FullName));
        }

        var (influence, wasPublished) = (member.Influence, centre.Status == CentreStatus.Published);
        centre.Remove(member, db.Viewer.Today(clock));
        await CentreDoor.SaveAsync(db, centre, null, cancellationToken);
        return new RemovedMember(member.Id, influence, wasPublished, centre.Version);
    }
}
