using KamPortal.Data;

namespace KamPortal.PurchasingCentres;

/// <summary>Draws informal influence or a conflict between two members.</summary>
public sealed class LinkMembers(KamDb kam)
{
    /// <param name="fromId">A member; of a conflict either one.</param>
    /// <returns>The id of the link.</returns>
    /// <exception cref="RuleViolation">Both are one person, of different centres, gone, or linked so already.</exception>
    public async Task<int> RunAsync(int fromId, int toId, LinkKind kind, CancellationToken cancellationToken)
    {
        await using var db = await kam.OpenAsync(cancellationToken);
        var (centre, from) = await CentreDoor.FindMemberAsync(db, fromId, cancellationToken);
        var to = centre.Members.Find(m => m.Id == toId) ?? throw new RuleViolation(CentreMessages.LinkElsewhere, nameof(CentreLink.To));
        if (from.LeftOn is not null || to.LeftOn is not null)
        {
            throw new RuleViolation(CentreMessages.LinkToGone, nameof(CentreLink.To));
        }

        var link = CentreLink.Between(centre, from, to, kind);
        if (centre.Links.Exists(l => l.Kind == kind && l.FromId == link.FromId && l.ToId == link.ToId))
        {
            throw new RuleViolation(CentreMessages.LinkedAlready, nameof(CentreLink.To));
        }

        db.Add(link);
        centre.BackToDraft(DraftReason.Edited);
        await CentreDoor.SaveAsync(db, centre, null, cancellationToken);
        return link.Id;
    }
}
