namespace KamPortal.Accounts;

/// <summary>Problem: something is overdue or nobody was touched in the window; attention: somebody was never touched.</summary>
/// <param name="Touches">Done in the last <see cref="AccountOverviewQueries.WindowDays"/> days.</param>
/// <param name="People">Null when the viewer may not see people.</param>
public sealed record CommunicationTask(TaskState State, int Touches, int Overdue, DateOnly? OldestOverdueOn, IReadOnlyList<PersonTouches>? People);
