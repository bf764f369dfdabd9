using KamPortal.Audit;
using KamPortal.Orders;
using KamPortal.Staff;
using KamPortal.Touches;
using KamPortal.WorkTasks;

namespace KamPortal.OperationalPlans;

internal sealed class OperationalLine : IAudited
{
    public const int TextMaxLength = 300;
    public const int ActionKeyMaxLength = 40;

    public int Id { get; private set; }

    public int PlanId { get; init; }

    public OperationalPlan Plan { get; init; } = null!;

    public int Order { get; set; }

    public OperationalLineKind Kind { get; init; }

    /// <summary>Null: all groups together. Only for sales.</summary>
    public int? ProductGroupId { get; set; }

    public ProductGroup? ProductGroup { get; set; }

    /// <summary>Null: all types together. Only for touches.</summary>
    public TouchType? TouchType { get; set; }

    /// <summary>Roubles of sales, or number of touches.</summary>
    public decimal? Planned { get; set; }

    /// <summary>What shall be done. Only for actions.</summary>
    public string? Text { get; set; }

    public int? OwnerId { get; set; }

    public PortalUser? Owner { get; set; }

    public DateOnly? DueOn { get; set; }

    /// <summary>Key of the perspective plan's action it came from.</summary>
    public string? ActionKey { get; set; }

    /// <summary>The task that stands for it in My day.</summary>
    public int? TaskId { get; set; }

    public WorkTask? Task { get; set; }

    public LineStatus Status { get; set; }

    public DateOnly? ClosedOn { get; set; }

    int? IAudited.AuditAccountId => Plan.AccountId;

    bool IAudited.ComesWithAnother => Plan is { Id: 0 };
}
