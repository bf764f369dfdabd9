namespace KamPortal.PerspectivePlans;

/// <summary>The perspective plans of one account.</summary>
/// <param name="Versions">Latest first.</param>
/// <param name="Approved">The version in force; null while there is none.</param>
/// <param name="MayDraft">No version is worked on, and the viewer may start one.</param>
public sealed record AccountPerspective(int AccountId, IReadOnlyList<PlanHead> Versions, PlanView? Approved, bool MayDraft);
