namespace KamPortal.PerspectivePlans;

/// <summary>The perspective plans of the viewer's portfolio.</summary>
/// <param name="Waiting">Submitted, and the viewer's to decide on; longest waiting first.</param>
/// <param name="Rows">Longest not looked at first.</param>
/// <param name="Today">In the viewer's zone.</param>
/// <param name="MayReview">The viewer approves plans.</param>
public sealed record PlanList(IReadOnlyList<PlanListRow> Waiting, IReadOnlyList<PlanListRow> Rows, IReadOnlyDictionary<PerspectiveFilter, int> Counts, DateOnly Today, bool MayReview);
