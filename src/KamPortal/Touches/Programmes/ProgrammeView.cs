namespace KamPortal.Touches.Programmes;

/// <summary>One version of the programme: goals with the rules that serve them.</summary>
/// <param name="WithoutGoal">Rules that serve no goal.</param>
/// <param name="Removed">Names of rules the version before had; of a draft only.</param>
public sealed record ProgrammeView(ProgrammeVersionRow About, IReadOnlyList<GoalView> Goals, IReadOnlyList<CadenceRow> WithoutGoal, IReadOnlyList<string> Removed);
