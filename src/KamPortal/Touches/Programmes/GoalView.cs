namespace KamPortal.Touches.Programmes;

/// <param name="Text">In the language of the page.</param>
/// <param name="Form">As it is edited in a draft.</param>
public sealed record GoalView(int GoalId, string Text, string? Measure, IReadOnlyList<CadenceRow> Rules, EditGoals.Form Form);
