using KamPortal.People;
using KamPortal.Staff;

namespace KamPortal.PurchasingCentres;

/// <summary>A centre as it was published; never changed.</summary>
internal sealed class CentreEdition
{
    public int Id { get; private set; }

    public int CentreId { get; init; }

    public PurchasingCentre Centre { get; init; } = null!;

    /// <summary>1, 2, 3 … within the centre.</summary>
    public int Number { get; init; }

    public DateTime PublishedAt { get; init; }

    public int PublishedById { get; init; }

    public PortalUser PublishedBy { get; init; } = null!;

    /// <summary>−100…+100, Σ wᵢ·attitudeᵢ / 2 at the time.</summary>
    public int SupportIndex { get; init; }

    /// <summary>Percent of influence touched in the window at the time.</summary>
    public int Coverage { get; init; }

    /// <summary>Members and links as JSON, without personal interests.</summary>
    public required string Content { get; init; }

    /// <param name="card">The centre as it stands at the publication.</param>
    /// <param name="roles">All there are, in their order.</param>
    public static CentreEdition Of(CentreCard card, IReadOnlyList<RoleDefinition> roles, int byId, DateTime at) => new()
    {
        CentreId = card.Id,
        Number = card.Edition,
        PublishedAt = at,
        PublishedById = byId,
        SupportIndex = card.Assessment.SupportIndex ?? 0,
        Coverage = card.Assessment.Coverage ?? 0,
        Content = PublishedCentre.Of(
            card,
            roles.Select(r => new PublishedCentre.Role(r.Id, r.NameRu, r.NameEn, r.Decides)),
            roles.Where(r => r is { IsActive: true, IsExpected: true }).Select(r => r.Id)).Write(),
    };
}
