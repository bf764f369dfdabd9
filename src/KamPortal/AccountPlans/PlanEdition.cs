namespace KamPortal.AccountPlans;

/// <param name="Version">Concurrency version of the row, not of the plan.</param>
public sealed record PlanEdition(int Number, int Version, IReadOnlyList<PlanEditionStep> Steps);
