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
}
