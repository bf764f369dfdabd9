using KamPortal.Touches;

namespace KamPortal.OperationalPlans;

/// <summary>A line of an operational plan with its fact.</summary>
public sealed record OperationalLineView
{
    public required int Id { get; init; }

    public required OperationalLineKind Kind { get; init; }

    /// <summary>Null: all groups together.</summary>
    public int? ProductGroupId { get; init; }

    public string? ProductGroup { get; init; }

    /// <summary>Null: all types together.</summary>
    public TouchType? TouchType { get; init; }

    /// <summary>Of sales and touches.</summary>
    public PlanFact? Figures { get; init; }

    public string? Text { get; init; }

    public int? OwnerId { get; init; }

    public string? Owner { get; init; }

    public DateOnly? DueOn { get; init; }

    /// <summary>Comes from the perspective plan.</summary>
    public string? ActionKey { get; init; }

    public LineStatus Status { get; init; }

    public DateOnly? ClosedOn { get; init; }

    public bool IsOverdue(DateOnly today) => Kind == OperationalLineKind.Action && Status == LineStatus.Open && DueOn < today;
}
