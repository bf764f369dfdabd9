using System.Globalization;
using KamPortal.Calendars;

namespace KamPortal.Web.Calendars;

/// <summary>What the calendar shows, as it stands in the address.</summary>
public sealed record CalendarAddress(CalendarView View, DateOnly On)
{
    private const int DaysOfWeek = 7;
    private const int DaysOfAgenda = 14;

    /// <summary>Keeps a step back or forth within what a calendar can hold.</summary>
    private static readonly (DateOnly First, DateOnly Last) Range = (new(2000, 1, 1), new(2100, 12, 31));

    public int? UserId { get; init; }

    public CalendarKinds Kinds { get; init; } = CalendarKinds.All;

    public CalendarState? State { get; init; }

    public int? AccountId { get; init; }

    public DateOnly From => View switch
    {
        CalendarView.Month => MondayOf(new DateOnly(On.Year, On.Month, 1)),
        CalendarView.Week or CalendarView.Team => MondayOf(On),
        _ => On,
    };

    /// <summary>Included.</summary>
    public DateOnly To => View switch
    {
        CalendarView.Month => MondayOf(new DateOnly(On.Year, On.Month, 1).AddMonths(1).AddDays(-1)).AddDays(DaysOfWeek - 1),
        CalendarView.Week or CalendarView.Team => From.AddDays(DaysOfWeek - 1),
        CalendarView.Day => On,
        _ => On.AddDays(DaysOfAgenda - 1),
    };

    public bool IsFiltered => Kinds != CalendarKinds.All || State is not null || AccountId is not null;

    public static CalendarAddress Of(string? view, string? on, string? kinds, string? state, DateOnly today)
    {
        var day = DateOnly.TryParseExact(on, "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var named) && named >= Range.First && named <= Range.Last ? named : today;
        var chosen = (kinds ?? "").Split('-', StringSplitOptions.RemoveEmptyEntries)
            .Aggregate(CalendarKinds.None, (all, name) => Enum.TryParse<CalendarKinds>(name, ignoreCase: true, out var one) ? all | (one & CalendarKinds.All) : all);
        return new CalendarAddress(Enum.TryParse<CalendarView>(view, ignoreCase: true, out var known) && Enum.IsDefined(known) ? known : CalendarView.Month, day)
        {
            Kinds = chosen == CalendarKinds.None ? CalendarKinds.All : chosen,
            State = Enum.TryParse<CalendarState>(state, ignoreCase: true, out var status) && Enum.IsDefined(status) ? status : null,
        };
    }

    /// <param name="by">−1 back, 1 forth.</param>
    public CalendarAddress Step(int by)
    {
        var day = View switch
        {
            CalendarView.Month => new DateOnly(On.Year, On.Month, 1).AddMonths(by),
            CalendarView.Week or CalendarView.Team => On.AddDays(by * DaysOfWeek),
            CalendarView.Day => On.AddDays(by),
            _ => On.AddDays(by * DaysOfAgenda),
        };
        return this with { On = day < Range.First ? Range.First : day > Range.Last ? Range.Last : day };
    }

    /// <summary>The kind alone shown or hidden; with the last one hidden all come back.</summary>
    public CalendarAddress Toggle(CalendarKinds kind) => this with { Kinds = CalendarLabels.Offered.Any(k => (Kinds ^ kind).HasFlag(k)) ? Kinds ^ kind : CalendarKinds.All };

    public CalendarFilter ToFilter() => new() { From = From, To = To, UserId = UserId, Kinds = Kinds, State = State, AccountId = AccountId };

    public static DateOnly MondayOf(DateOnly day) => day.AddDays(-(((int)day.DayOfWeek + 6) % DaysOfWeek));
}
