using System.Globalization;
using KamPortal.Events;

namespace KamPortal.Web.Events;

/// <summary>How sessions look and read in the calendar; a colour is never alone, the icon and the words say the same.</summary>
internal static class EventLook
{
    public static string Class(EventEntry entry) => string.Join(' ', new[]
    {
        "entry", "entry-level" + ((int)entry.Level).ToString(CultureInfo.InvariantCulture), entry.Trouble ? "late" : null, entry.Status switch { EventStatus.Cancelled => "cancelled", EventStatus.Held => "done", EventStatus.Draft => "draft", _ => null },
    }.Where(c => c is not null));

    public static string Icon(EventEntry entry) => entry.Trouble ? "alert" : entry.Status switch
    {
        EventStatus.Cancelled => "close",
        EventStatus.Held => "check",
        EventStatus.Draft => "edit",
        _ => "event",
    };

    /// <summary>Where, who teaches, how full.</summary>
    public static string Rest(EventEntry entry) => string.Join(" · ", new[]
    {
        entry.Where, string.Join(", ", entry.Trainers.Select(t => t.Name)), string.Format(CultureInfo.CurrentCulture, EventText.SeatsTaken, entry.Taken, entry.Capacity),
    }.Where(t => !string.IsNullOrEmpty(t)));

    /// <summary>What the eye sees by place, icon and colour, for those who listen.</summary>
    public static string Spoken(EventEntry entry, string timeZoneId) => string.Join(", ", new[]
    {
        EventHours.Span(entry.StartsAt, entry.EndsAt, timeZoneId), entry.Level.Label(), entry.Status == EventStatus.Planned ? null : entry.Status.Label(), entry.Trouble ? EventText.Trouble : null,
    }.Where(t => t is not null));
}
