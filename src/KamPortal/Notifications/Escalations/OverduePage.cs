namespace KamPortal.Notifications.Escalations;

/// <param name="People">Whose work is late, with how much of it; all of them, whatever is filtered.</param>
/// <param name="FirstDays">Working days after which the supervisor is told; <paramref name="SecondDays"/> the next one up.</param>
/// <param name="Today">The viewer's.</param>
public sealed record OverduePage(IReadOnlyList<OverdueRow> Rows, bool HasMore, IReadOnlyList<OverdueHolder> People, int Total, int FirstLevel, int SecondLevel, int FirstDays, int SecondDays, DateOnly Today);
