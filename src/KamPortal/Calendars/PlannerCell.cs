using KamPortal.Staff;

namespace KamPortal.Calendars;

/// <param name="Minutes">Of open touches and tasks due that day.</param>
/// <param name="Away">Why the person is not there; null when they are.</param>
public sealed record PlannerCell(DateOnly On, int Count, int Minutes, AbsenceKind? Away);
