using KamPortal.Touches;

namespace KamPortal.Accounts;

/// <summary>The head of an account's page.</summary>
public sealed record AccountCard
{
    public required int Id { get; init; }

    public required string Name { get; init; }

    public string? LegalName { get; init; }

    public string? Inn { get; init; }

    public string? Kpp { get; init; }

    public int? ParentId { get; init; }

    /// <summary>Named even when the viewer may not open it.</summary>
    public string? ParentName { get; init; }

    public bool ParentVisible { get; init; }

    public string? Industry { get; init; }

    public AccountSegment Segment { get; init; }

    public string? Region { get; init; }

    public string? TimeZoneId { get; init; }

    public DateOnly? FoundedOn { get; init; }

    public AccountSize Size { get; init; }

    public required int OwnerId { get; init; }

    public required string OwnerName { get; init; }

    public bool OwnerEnabled { get; init; }

    public AccountStatus Status { get; init; }

    public string? LostReason { get; init; }

    public AbcdCategory Abcd { get; init; }

    public AccountStrategy Strategy { get; init; }

    public KeyStatus KeyStatus { get; init; }

    public KeyStatus ManagerKeyStatus { get; init; }

    public SmallAccountRoute? Route { get; init; }

    public DateOnly CreatedOn { get; init; }

    public DateOnly? LastOrderOn { get; init; }

    public bool IsArchived { get; init; }

    public TouchMark? NextTouch { get; init; }

    public TouchMark? LastTouch { get; init; }

    /// <summary>The last 12 full months, oldest first; roubles without VAT, returns subtracted.</summary>
    public IReadOnlyList<MonthAmount> Months { get; init; } = [];

    public decimal Sales12Months => Months.Sum(m => m.Amount);

    public IReadOnlyList<TeamLine> Team { get; init; } = [];

    /// <summary>Latest first.</summary>
    public IReadOnlyList<OwnershipLine> Ownership { get; init; } = [];

    public IReadOnlyList<AccountLink> Subsidiaries { get; init; } = [];

    /// <summary>In the viewer's zone; what "overdue" is measured against.</summary>
    public DateOnly Today { get; init; }

    public bool MayEdit { get; init; }

    public bool MayChangeOwner { get; init; }
}
