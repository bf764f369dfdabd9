using KamPortal.Audit;

namespace KamPortal.PurchasingCentres;

/// <summary>Informal influence or a conflict between two members of one centre.</summary>
internal sealed class CentreLink : IAudited
{
    private CentreLink()
    {
    }

    public int Id { get; private set; }

    public int CentreId { get; private set; }

    public PurchasingCentre Centre { get; private set; } = null!;

    public int FromId { get; private set; }

    public CentreMember From { get; private set; } = null!;

    public int ToId { get; private set; }

    public CentreMember To { get; private set; } = null!;

    public LinkKind Kind { get; private set; }

    int? IAudited.AuditAccountId => Centre?.AccountId;

    /// <summary>A conflict has no direction and is kept from the lower to the higher id, so that it exists once.</summary>
    /// <exception cref="RuleViolation">Both ends are one person, or of different centres.</exception>
    public static CentreLink Between(PurchasingCentre centre, CentreMember from, CentreMember to, LinkKind kind)
    {
        if (from.Id == to.Id)
        {
            throw new RuleViolation(CentreMessages.LinkToSelf, nameof(To));
        }

        if (from.CentreId != centre.Id || to.CentreId != centre.Id)
        {
            throw new RuleViolation(CentreMessages.LinkElsewhere, nameof(To));
        }

        (from, to) = kind == LinkKind.Conflict && from.Id > to.Id ? (to, from) : (from, to);
        return new CentreLink { CentreId = centre.Id, Centre = centre, FromId = from.Id, ToId = to.Id, Kind = kind };
    }
}
