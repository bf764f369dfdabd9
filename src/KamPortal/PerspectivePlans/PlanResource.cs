using KamPortal.Audit;

namespace KamPortal.PerspectivePlans;

/// <summary>What the company is asked for.</summary>
internal sealed class PlanResource : IAudited
{
    public const int TextMaxLength = 500;

    public int Id { get; private set; }

    public int PlanId { get; init; }

    public PerspectivePlan Plan { get; init; } = null!;

    public int Order { get; set; }

    public required string Text { get; set; }

    /// <summary>Roubles; null: not money.</summary>
    public decimal? Amount { get; set; }

    int? IAudited.AuditAccountId => Plan.AccountId;

    bool IAudited.ComesWithAnother => Plan is { Id: 0 };
}
