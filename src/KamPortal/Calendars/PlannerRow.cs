namespace KamPortal.Calendars;

/// <param name="Capacity">Minutes of touches and tasks that fit into a day of the person.</param>
/// <param name="Late">Open touches and tasks from before today.</param>
/// <param name="Cells">One for each day of the planner.</param>
public sealed record PlannerRow(int UserId, string Name, string? Position, int Capacity, int Late, IReadOnlyList<PlannerCell> Cells);
