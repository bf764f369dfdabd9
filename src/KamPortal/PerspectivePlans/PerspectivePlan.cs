using KamPortal.Accounts;
using KamPortal.Audit;
using KamPortal.Data;
using KamPortal.Staff;

namespace KamPortal.PerspectivePlans;

/// <summary>One version of an account's perspective plan over 2…5 years (row 4.13).</summary>
internal sealed class PerspectivePlan : IVersioned, IAudited
{
    public const int TextMaxLength = 4000;
    public const int ReasonMaxLength = 1000;
    public const int FewestYears = 2;
    public const int MostYears = 5;

    public int Id { get; init; }

    public int AccountId { get; init; }

    public Account Account { get; init; } = null!;

    /// <summary>1, 2, 3 … within the account.</summary>
    public int Number { get; init; }

    public PerspectiveStatus Status { get; set; }

    public int FirstYear { get; set; }

    /// <summary>2…5.</summary>
    public int Years { get; set; }

    /// <summary>Shipments of the 12 full months when the version was drafted, roubles.</summary>
    public decimal SalesNow { get; set; }

    /// <summary>Potential then, roubles a year; null: unknown.</summary>
    public decimal? PotentialNow { get; set; }

    /// <summary>Where we stand: position, competitors, what works and what does not.</summary>
    public string? Today { get; set; }

    /// <summary>What the relation shall be at the end.</summary>
    public string? Vision { get; set; }

    /// <summary>Roubles; the actions may not cost more.</summary>
    public decimal Budget { get; set; }

    public DateOnly? NextReviewOn { get; set; }

    public int AuthorId { get; init; }

    public PortalUser Author { get; init; } = null!;

    public DateTime CreatedAt { get; init; }

    public DateTime? SubmittedAt { get; set; }

    /// <summary>Who decided last; the author's supervisor, never the author.</summary>
    public int? DecidedById { get; set; }

    public PortalUser? DecidedBy { get; set; }

    public DateTime? DecidedAt { get; set; }

    public string? ReturnReason { get; set; }

    public int Version { get; set; }

    public List<PlanMilestone> Milestones { get; private set; } = [];

    public List<PlanObstacle> Obstacles { get; private set; } = [];

    public List<PlanAction> Actions { get; private set; } = [];

    public List<PlanResource> Resources { get; private set; } = [];

    public List<PlanRisk> Risks { get; private set; } = [];

    int? IAudited.AuditAccountId => AccountId;
}
