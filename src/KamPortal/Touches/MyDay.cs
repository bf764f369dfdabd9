namespace KamPortal.Touches;

/// <summary>What a manager has to do: everything overdue, today, and the rest of the week, at least through the next working day.</summary>
/// <param name="Today">In the zone of whose day it is.</param>
/// <param name="NextWorkingDay">The first working day after today.</param>
/// <param name="More">Overdue touches beyond those shown.</param>
public sealed record MyDay(int UserId, string UserName, DateOnly Today, DateOnly NextWorkingDay, IReadOnlyList<MyDayAccount> Overdue, IReadOnlyList<MyDayAccount> DueToday, IReadOnlyList<MyDayAccount> Coming, int More, int DoneToday);
