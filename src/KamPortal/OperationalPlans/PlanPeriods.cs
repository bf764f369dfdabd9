using KamPortal.WorkCalendars;

namespace KamPortal.OperationalPlans;

public static class PlanPeriods
{
    private const int MonthsOfQuarter = 3;

    public static int Months(this PlanPeriod period) => period == PlanPeriod.Month ? 1 : MonthsOfQuarter;

    /// <summary>First day of the month or quarter a day falls into.</summary>
    public static DateOnly StartOf(this PlanPeriod period, DateOnly day) =>
        new(day.Year, period == PlanPeriod.Month ? day.Month : ((day.Month - 1) / MonthsOfQuarter * MonthsOfQuarter) + 1, 1);

    /// <param name="by">−1 the one before, 1 the next.</param>
    public static DateOnly Step(this PlanPeriod period, DateOnly startsOn, int by) => startsOn.AddMonths(by * period.Months());

    internal static PeriodPace PaceOf(WorkCalendar calendar, DateOnly startsOn, DateOnly endsBefore, DateOnly today) => new(
        today < startsOn ? 0 : calendar.WorkingDaysBetween(startsOn, today < endsBefore ? today : endsBefore.AddDays(-1)),
        calendar.WorkingDaysBetween(startsOn, endsBefore.AddDays(-1)), today >= endsBefore);
}
