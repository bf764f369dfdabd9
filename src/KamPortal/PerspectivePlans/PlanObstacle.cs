using KamPortal.Audit;

namespace KamPortal.PerspectivePlans;

/// <summary>What stands in the way, and what we do about it.</summary>
internal sealed class PlanObstacle : IAudited
{
    public const int TextMaxLength = 1000;

    public int Id { get; private set; }

    public int PlanId { get; init; }

    public PerspectivePlan Plan { get; init; } = null!;

    public int Order { get; set; }

    public required string Text { get; set; }

    public string? Answer { get; set; }

    int? IAudited.AuditAccountId => Plan.AccountId;

    bool IAudited.ComesWithAnother => Plan is { Id: 0 };
}
