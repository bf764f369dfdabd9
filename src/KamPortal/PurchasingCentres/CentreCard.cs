namespace KamPortal.PurchasingCentres;

/// <summary>One purchasing centre, as it is now or as it was published.</summary>
public sealed record CentreCard
{
    public required int Id { get; init; }

    public required int AccountId { get; init; }

    public required string AccountName { get; init; }

    public int? ProductGroupId { get; init; }

    /// <summary>Null: all the client buys.</summary>
    public string? ProductGroup { get; init; }

    public CentreStatus Status { get; init; }

    public DraftReason? DraftReason { get; init; }

    /// <summary>How often it was published; in an edition its number.</summary>
    public int Edition { get; init; }

    /// <summary>Kept as it was published, and not what stands now.</summary>
    public bool IsEdition { get; init; }

    /// <summary>In the viewer's zone.</summary>
    public DateTime? PublishedAt { get; init; }

    public string? PublishedBy { get; init; }

    /// <summary>Active ones by influence, then those who left.</summary>
    public IReadOnlyList<CentreMemberCard> Members { get; init; } = [];

    public IReadOnlyList<CentreLinkLine> Links { get; init; } = [];

    public required CentreAssessment Assessment { get; init; }

    public DateOnly Today { get; init; }

    /// <summary>Days back in which a touch counts as coverage.</summary>
    public int CoverageDays { get; init; }

    /// <summary>Influence in percent from which somebody who does not decide counts as ЛВР.</summary>
    public int InfluencerPercent { get; init; }

    /// <summary>See <see cref="Settings.PortalSettings.SingleThreadPercent"/>.</summary>
    public int SingleThreadPercent { get; init; }

    /// <summary>False in a published edition, for archived accounts, and for those without the right.</summary>
    public bool MayEdit { get; init; }

    public int Version { get; init; }

    public IEnumerable<CentreMemberCard> Active => Members.Where(m => m.IsActive);
}
