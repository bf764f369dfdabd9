using System.Globalization;
using KamPortal.Events;
using KamPortal.Staff;
using KamPortal.Web.Controls;

namespace KamPortal.Web.Events;

/// <summary>How events look and read.</summary>
internal static class EventWords
{
    /// <summary>Class of a badge.</summary>
    public static string Badge(EventStatus status) => status switch
    {
        EventStatus.Planned => "accent",
        EventStatus.Held => "success",
        EventStatus.Cancelled => "danger",
        _ => "",
    };

    /// <summary>On the event's clock, with the zone named.</summary>
    public static string When(DateTime startsAt, DateTime endsAt, string timeZoneId) => $"{EventHours.Span(startsAt, endsAt, timeZoneId)} · {ZoneName.At(startsAt, timeZoneId)}";

    /// <summary>On the viewer's clock; null when it shows the same hour.</summary>
    public static string? MyTime(DateTime startsAt, DateTime endsAt, string timeZoneId, string mine) =>
        LocalTime.FromUtc(startsAt, timeZoneId) == LocalTime.FromUtc(startsAt, mine) && LocalTime.FromUtc(endsAt, timeZoneId) == LocalTime.FromUtc(endsAt, mine)
            ? null : string.Format(CultureInfo.CurrentCulture, EventText.AtYours, EventHours.Span(startsAt, endsAt, mine));

    public static string Seniority(int from, int to) => from == to ? EventLabels.Seniority(from) : string.Format(CultureInfo.CurrentCulture, EventText.SeniorityRange, EventLabels.Seniority(from), EventLabels.Seniority(to));
}
