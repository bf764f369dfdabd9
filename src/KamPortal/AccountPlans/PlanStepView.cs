namespace KamPortal.AccountPlans;

/// <summary>A step of a plan as it stands now.</summary>
public sealed record PlanStepView
{
    public required int Id { get; init; }

    public required int Number { get; init; }

    public required string Title { get; init; }

    public required string? Help { get; init; }

    public required StepEvidence Evidence { get; init; }

    public required int Target { get; init; }

    /// <summary>What the evidence measures now; null when it has no source yet, and for steps of closed plans.</summary>
    public required int? Value { get; init; }

    /// <summary>What is missing, in words of the viewer's language.</summary>
    public required string? Missing { get; init; }

    /// <summary>Who is to be talked to or found out about.</summary>
    public required IReadOnlyList<StepPerson> People { get; init; }

    public required StepStatus Status { get; init; }

    public required DateOnly DueOn { get; init; }

    public required DateOnly? DoneOn { get; init; }

    public required int? DoneValue { get; init; }

    public required string? WaivedBy { get; init; }

    public required string? WaiverReason { get; init; }

    public required string? Ask { get; init; }

    public required string? AskedBy { get; init; }

    public required DateOnly? AskedOn { get; init; }

    public required string? Declined { get; init; }

    /// <summary>The viewer may let it go, or refuse to.</summary>
    public required bool MayWaive { get; init; }

    public required int Version { get; init; }

    /// <summary>Closed, but the evidence has dropped below the target since.</summary>
    public bool IsBelow => Status == StepStatus.Done && Value < Target;

    public bool IsOverdue(DateOnly today) => Status == StepStatus.Open && DueOn < today;
}
