using KamPortal.PerspectivePlans;

namespace KamPortal.Web.PerspectivePlans;

/// <summary>Where a day lies on the timeline of a plan. A month is as wide as any other; days share it evenly.</summary>
internal sealed class TimelineScale(int firstYear, int years, int monthWidth)
{
    public int Months => years * 12;

    public int Width => Months * monthWidth;

    public int YearWidth => 12 * monthWidth;

    public int QuarterWidth => 3 * monthWidth;

    public int MonthWidth => monthWidth;

    public static TimelineScale Of(PlanHead head) => new(head.FirstYear, head.Years, head.Years <= 3 ? 26 : 20);

    /// <summary>Left edge of the day, kept within the years of the plan.</summary>
    public double At(DateOnly day)
    {
        var months = ((day.Year - firstYear) * 12) + day.Month - 1 + ((day.Day - 1) / (double)DateTime.DaysInMonth(day.Year, day.Month));
        return Math.Clamp(Math.Round(months * monthWidth, 1), 0, Width);
    }

    public bool Holds(DateOnly day) => day.Year >= firstYear && day.Year < firstYear + years;

    /// <summary>Of the bar of an action; never too thin to be seen.</summary>
    public double WidthOf(DateOnly from, DateOnly to) => Math.Max(4, Math.Round(At(to.AddDays(1)) - At(from), 1));
}
