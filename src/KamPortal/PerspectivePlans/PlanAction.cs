using KamPortal.Audit;
using KamPortal.Staff;

namespace KamPortal.PerspectivePlans;

/// <summary>What is done, by whom, until when, at what cost and for what.</summary>
internal sealed class PlanAction : IAudited
{
    public const int TextMaxLength = 300;
    public const int KeyMaxLength = 40;

    public int Id { get; private set; }

    public int PlanId { get; init; }

    public PerspectivePlan Plan { get; init; } = null!;

    /// <summary>The same in every version: how far it is belongs to it (<see cref="ActionProgress"/>).</summary>
    public required string Key { get; init; }

    public int Order { get; set; }

    public required string Text { get; set; }

    public int OwnerId { get; set; }

    public PortalUser Owner { get; set; } = null!;

    public DateOnly StartsOn { get; set; }

    public DateOnly DueOn { get; set; }

    /// <summary>Roubles.</summary>
    public decimal Cost { get; set; }

    /// <summary>Roubles a year expected of it; null: not to be counted in money.</summary>
    public decimal? Effect { get; set; }

    public string? EffectText { get; set; }

    int? IAudited.AuditAccountId => Plan.AccountId;

    bool IAudited.ComesWithAnother => Plan is { Id: 0 };
}
