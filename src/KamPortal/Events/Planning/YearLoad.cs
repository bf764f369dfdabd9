using KamPortal.WorkCalendars;

namespace KamPortal.Events.Planning;

/// <summary>What the months of a year can take and already hold.</summary>
/// <param name="WorkingDays">Of each month.</param>
/// <param name="Hours">Of trainers in each month, of events and of lines of the plan that are no events yet.</param>
/// <param name="FirstMonth">1 … 12: earlier ones can no longer be prepared for.</param>
internal sealed record YearLoad(int[] WorkingDays, decimal[] Hours, int FirstMonth)
{
    /// <summary>Months an event of weight needs to be prepared.</summary>
    private const int LeadMonths = 2;

    public static int[] DaysOf(WorkCalendar calendar, int year) =>
        [.. Enumerable.Range(1, 12).Select(m => calendar.WorkingDaysBetween(new DateOnly(year, m, 1), new DateOnly(year, m, DateTime.DaysInMonth(year, m))))];

    /// <summary>Of a year that is nearly over only its last month is left.</summary>
    public static int First(int year, DateOnly today)
    {
        var earliest = today.AddMonths(LeadMonths);
        return year > earliest.Year ? 1 : year == earliest.Year ? earliest.Month : 12;
    }
}
