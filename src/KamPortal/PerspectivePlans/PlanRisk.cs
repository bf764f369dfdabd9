using KamPortal.Audit;

namespace KamPortal.PerspectivePlans;

/// <summary>What may go wrong, how likely and how bad.</summary>
internal sealed class PlanRisk : IAudited
{
    public const int TextMaxLength = 500;
    public const int Highest = 5;

    public int Id { get; private set; }

    public int PlanId { get; init; }

    public PerspectivePlan Plan { get; init; } = null!;

    public int Order { get; set; }

    public required string Text { get; set; }

    /// <summary>1…5.</summary>
    public int Likelihood { get; set; }

    /// <summary>1…5.</summary>
    public int Impact { get; set; }

    public string? Answer { get; set; }

    int? IAudited.AuditAccountId => Plan.AccountId;

    bool IAudited.ComesWithAnother => Plan is { Id: 0 };
}
