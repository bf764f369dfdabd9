namespace KamPortal.WorkTasks;

/// <param name="UserId">Whose tasks; the viewer's, or of somebody below.</param>
/// <param name="Today">In the viewer's zone; what "overdue" is measured against.</param>
/// <param name="Waiting">In the queue the viewer sees.</param>
/// <param name="WithoutAnybody">Open ones the viewer sees whose assignee no longer works here.</param>
public sealed record WorkTaskPage(int UserId, IReadOnlyList<WorkTaskRow> Rows, bool HasMore, DateOnly Today, int Waiting, int WithoutAnybody);
