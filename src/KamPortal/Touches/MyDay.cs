namespace KamPortal.Touches;

/// <summary>What somebody has to do, touches and tasks: everything overdue, today, and the rest of the week, at least through the next working day.</summary>
/// <param name="Today">In the zone of whose day it is.</param>
/// <param name="NextWorkingDay">The first working day after today.</param>
/// <param name="More">Touches and tasks beyond those shown.</param>
/// <param name="DoneToday">Touches and tasks.</param>
/// <param name="WithoutAnybody">Open tasks of accounts one sees whose assignee no longer works here.</param>
public sealed record MyDay(int UserId, string UserName, DateOnly Today, DateOnly NextWorkingDay, IReadOnlyList<MyDayAccount> Overdue, IReadOnlyList<MyDayAccount> DueToday, IReadOnlyList<MyDayAccount> Coming, int More, int DoneToday, int WithoutAnybody);
