namespace KamPortal.AccountPlans;

/// <summary>A step somebody asks to waive.</summary>
/// <param name="MayDecide">The viewer is the one to decide.</param>
public sealed record WaiverRow(int StepId, int Version, int AccountId, string Account, string Owner, PlanKind Kind, string Title, StepEvidence Evidence, int Target, int? Value, DateOnly DueOn, string Ask, string? AskedBy, DateOnly AskedOn, bool MayDecide);
