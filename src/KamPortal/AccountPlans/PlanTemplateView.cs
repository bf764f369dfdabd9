namespace KamPortal.AccountPlans;

/// <param name="Draft">Null when nothing is being prepared.</param>
/// <param name="Versions">Latest first.</param>
/// <param name="RunningOnOlder">Running plans that follow a version before the published one.</param>
public sealed record PlanTemplateView(PlanEdition? Active, PlanEdition? Draft, IReadOnlyList<PlanVersion> Versions, int RunningOnOlder);
