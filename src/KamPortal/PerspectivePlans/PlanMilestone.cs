using KamPortal.Audit;

namespace KamPortal.PerspectivePlans;

/// <summary>What shall be reached by the end of a year.</summary>
internal sealed class PlanMilestone : IAudited
{
    public const int TextMaxLength = 1000;

    public int Id { get; private set; }

    public int PlanId { get; init; }

    public PerspectivePlan Plan { get; init; } = null!;

    public int Year { get; set; }

    /// <summary>Shipments of the year, roubles.</summary>
    public decimal Sales { get; set; }

    /// <summary>Share of wallet, 0…100; null: not planned.</summary>
    public int? SharePercent { get; set; }

    /// <summary>Product groups the client shall buy by then.</summary>
    public string? Groups { get; set; }

    /// <summary>Whom we shall know, and how well.</summary>
    public string? People { get; set; }

    public bool IsEmpty => Sales == 0 && SharePercent is null && Groups is null && People is null;

    int? IAudited.AuditAccountId => Plan.AccountId;

    bool IAudited.ComesWithAnother => Plan is { Id: 0 };
}
