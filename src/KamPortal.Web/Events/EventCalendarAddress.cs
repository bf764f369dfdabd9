using System.Globalization;
using KamPortal.Events;
using KamPortal.Web.Calendars;

namespace KamPortal.Web.Events;

/// <summary>What the calendar of events shows, as it stands in the address.</summary>
public sealed record EventCalendarAddress(EventCalendarView View, DateOnly On)
{
    private const int DaysOfWeek = 7;
    private const int DaysOfTimeline = 28;

    /// <summary>Keeps a step back or forth within what a calendar can hold.</summary>
    private static readonly (DateOnly First, DateOnly Last) Range = (new(2000, 1, 1), new(2100, 12, 31));

    public LaneKind By { get; init; }

    public EventFilter Filter { get; init; } = new();

    public DateOnly From => View switch
    {
        EventCalendarView.Month => CalendarAddress.MondayOf(new DateOnly(On.Year, On.Month, 1)),
        EventCalendarView.Year => new DateOnly(On.Year, 1, 1),
        _ => CalendarAddress.MondayOf(On),
    };

    /// <summary>Included.</summary>
    public DateOnly To => View switch
    {
        EventCalendarView.Month => CalendarAddress.MondayOf(new DateOnly(On.Year, On.Month, 1).AddMonths(1).AddDays(-1)).AddDays(DaysOfWeek - 1),
        EventCalendarView.Week => From.AddDays(DaysOfWeek - 1),
        EventCalendarView.Year => new DateOnly(On.Year, 12, 31),
        _ => From.AddDays(DaysOfTimeline - 1),
    };

    public static EventCalendarAddress Of(string? view, string? on, string? by, DateOnly today)
    {
        var day = DateOnly.TryParseExact(on, "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var named) && named >= Range.First && named <= Range.Last ? named : today;
        return new EventCalendarAddress(Enum.TryParse<EventCalendarView>(view, ignoreCase: true, out var known) && Enum.IsDefined(known) ? known : EventCalendarView.Month, day)
        {
            By = Enum.TryParse<LaneKind>(by, ignoreCase: true, out var lanes) && Enum.IsDefined(lanes) ? lanes : LaneKind.Trainer,
        };
    }

    /// <param name="by">−1 back, 1 forth.</param>
    public EventCalendarAddress Step(int by)
    {
        var day = View switch
        {
            EventCalendarView.Month => new DateOnly(On.Year, On.Month, 1).AddMonths(by),
            EventCalendarView.Week => On.AddDays(by * DaysOfWeek),
            EventCalendarView.Year => new DateOnly(On.Year, 1, 1).AddYears(by),
            _ => On.AddDays(by * DaysOfTimeline),
        };
        return this with { On = day < Range.First ? Range.First : day > Range.Last ? Range.Last : day };
    }
}
