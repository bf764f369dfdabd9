namespace KamPortal.PerspectivePlans;

/// <summary>Why a plan cannot be submitted yet, in the viewer's language.</summary>
/// <param name="RowId">The row it concerns; null: the whole part.</param>
public sealed record PlanProblem(PlanPart Part, int? RowId, string Text);
