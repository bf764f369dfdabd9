namespace KamPortal.PerspectivePlans;

/// <summary>A row taken out of a plan, as it was: for taking that back.</summary>
/// <param name="Cells">As <see cref="PlanCells.Typed"/> writes them.</param>
public sealed record RemovedPlanRow(int PlanId, PlanPart Part, string? ActionKey, int? Year, IReadOnlyDictionary<PlanField, string> Cells);
