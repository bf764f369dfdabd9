using System.Globalization;
using KamPortal.Calendars;
using KamPortal.Staff;
using KamPortal.Web.Controls;
using KamPortal.Web.Touches;

namespace KamPortal.Web.Calendars;

/// <summary>How entries look and read; a colour is never alone, the icon says the same.</summary>
internal static class CalendarLook
{
    public static string Icon(CalendarEntry entry) => entry.Kind switch
    {
        CalendarKinds.Touches when entry.Type is { } type => TouchWords.Icon(type),
        CalendarKinds.Greetings => "cake",
        CalendarKinds.Plans => "plan",
        CalendarKinds.Events when entry.Source == CalendarSource.Preparation => "task",
        CalendarKinds.Events => "event",
        CalendarKinds.Absences => "day",
        _ => "task",
    };

    public static string Class(CalendarEntry entry) => string.Join(' ', new[]
    {
        "entry", "entry-" + entry.Kind.ToString().ToLowerInvariant(), entry.IsLate ? "late" : null, entry.State == CalendarState.Open ? null : entry.State.ToString().ToLowerInvariant(),
    }.Where(c => c is not null));

    /// <summary>What the eye sees by place, icon and colour, for those who listen.</summary>
    public static string Rest(CalendarEntry entry, DateOnly today) => string.Join(", ", new[]
    {
        entry.Kind.Label(), entry.State == CalendarState.Open ? entry.IsLate ? CalendarText.Late : null : entry.State.Label(), When(entry, today),
    }.Where(t => t is not null));

    public static string When(CalendarEntry entry, DateOnly today) =>
        entry.On == entry.LastOn ? Format.Date(entry.On, today) : string.Format(CultureInfo.CurrentCulture, CalendarText.Until, Format.Date(entry.On, today), Format.Date(entry.LastOn, today));

    /// <summary>On the event's clock, with its zone named.</summary>
    public static string Hours(DateTime starts, DateTime ends, string zone) =>
        string.Create(CultureInfo.CurrentCulture, $"{LocalTime.FromUtc(starts, zone):HH:mm}–{LocalTime.FromUtc(ends, zone):HH:mm} ({zone})");

    public static string Iso(DateOnly day) => day.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);
}
