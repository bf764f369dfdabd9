namespace KamPortal.PurchasingCentres;

/// <summary>A member as the table and the map show them.</summary>
public sealed record CentreMemberCard
{
    /// <summary>Of the member, in a published edition as well.</summary>
    public required int Id { get; init; }

    public required int PersonId { get; init; }

    public int EmploymentId { get; init; }

    public required string Name { get; init; }

    public string? Position { get; init; }

    public string? Department { get; init; }

    /// <summary>Their firm when they work with the client from outside.</summary>
    public string? Organisation { get; init; }

    public bool IsOutside { get; init; }

    /// <summary>1 line staff … 5 top management.</summary>
    public int? Seniority { get; init; }

    /// <summary>Nearest superior who is a member as well; null at the top.</summary>
    public int? ReportsToMemberId { get; init; }

    public IReadOnlyList<MemberRole> Roles { get; init; } = [];

    /// <summary>Percent.</summary>
    public int Influence { get; init; }

    /// <summary>−2…+2; null unknown.</summary>
    public int? Attitude { get; init; }

    public int? CompetitorAttitude { get; init; }

    public string? CompetitorNote { get; init; }

    public DecisionStage? Stage { get; init; }

    public string? Decides { get; init; }

    public string? BusinessInterests { get; init; }

    public int? OurContactId { get; init; }

    public string? OurContact { get; init; }

    public string? NextAction { get; init; }

    public DateOnly? NextActionOn { get; init; }

    /// <summary>First day without them; null while they are there.</summary>
    public DateOnly? LeftOn { get; init; }

    public int? InfluenceWhenLeft { get; init; }

    /// <summary>Left the client after the last publication; false for those taken out by hand.</summary>
    public bool IsNewlyGone { get; init; }

    /// <summary>Where they were dragged to; null is the automatic place.</summary>
    public int? MapX { get; init; }

    public int? MapY { get; init; }

    /// <summary>Done touches with them for this account in the window.</summary>
    public int Touches { get; init; }

    public DateOnly? LastTouchOn { get; init; }

    public CoverageLevel Coverage { get; init; }

    /// <summary>ЛВР: enough influence without deciding.</summary>
    public bool IsInfluencer { get; init; }

    public int Version { get; init; }

    public bool IsActive => LeftOn is null;

    /// <summary>ЛПР.</summary>
    public bool IsDecisionMaker => Roles.Any(r => r.Decides);
}
