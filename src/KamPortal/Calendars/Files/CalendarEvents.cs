using System.Globalization;
using KamPortal.Settings;
using KamPortal.Staff;

namespace KamPortal.Calendars.Files;

/// <summary>Entries of a calendar as they leave the portal: names and topics, nothing else of anybody.</summary>
internal sealed class CalendarEvents(PortalSettings settings)
{
    private readonly Uri? site = Uri.TryCreate(settings.SiteAddress, UriKind.Absolute, out var address) ? address : null;

    public IcsEvent Of(CalendarEntry entry)
    {
        var days = IcsEvent.WholeDays(Uid(entry), entry.Version, Summary(entry), entry.On, entry.LastOn, entry.State, entry.Kind.Label(), Url(entry));
        return entry is { StartsAt: { } starts, EndsAt: { } ends, Zone: { } zone }
            ? days with { Starts = LocalTime.FromUtc(starts, zone), Ends = LocalTime.FromUtc(ends, zone), Zone = LocalTime.Zone(zone) } : days;
    }

    /// <summary>At an hour of its day.</summary>
    public IcsEvent Of(CalendarEntry entry, TimeOnly at, TimeZoneInfo zone)
    {
        var starts = entry.On.ToDateTime(at);

        // An hour the clocks leave out does not exist: the meeting begins when they go on.
        starts = zone.IsInvalidTime(starts) ? starts.AddHours(1) : starts;
        return Of(entry) with { Starts = starts, Ends = starts.AddMinutes(Math.Max(entry.Minutes, 1)), Zone = zone };
    }

    /// <summary>A session of an event on the clock of the event.</summary>
    public IcsEvent OfSession(int id, int eventId, int sequence, string title, DateTime startsAt, DateTime endsAt, string timeZoneId, bool isCancelled, string category, string? location, string? description) =>
        new(
            string.Create(CultureInfo.InvariantCulture, $"eventsession-{id}@{site?.Host ?? "kamportal"}"), sequence, title, LocalTime.FromUtc(startsAt, timeZoneId), LocalTime.FromUtc(endsAt, timeZoneId), LocalTime.Zone(timeZoneId),
            isCancelled ? CalendarState.Cancelled : CalendarState.Open, category, site is null ? null : new Uri(site, FormattableString.Invariant($"/events/{eventId}")).AbsoluteUri)
        {
            Location = location, Description = description,
        };

    /// <summary>A moved absence is another one: nothing counts its changes.</summary>
    private string Uid(CalendarEntry entry) =>
        string.Create(CultureInfo.InvariantCulture, $"{entry.Key}{(entry.Source == CalendarSource.Absence ? $"-{entry.On:yyyyMMdd}-{entry.LastOn:yyyyMMdd}" : "")}@{site?.Host ?? "kamportal"}");

    private static string Summary(CalendarEntry entry)
    {
        var whom = entry.Source is CalendarSource.Touch or CalendarSource.Task && entry.Person is { } person && !entry.Title.Contains(person, StringComparison.Ordinal) ? person : null;
        var text = string.Join(" — ", new[] { entry.Title, entry.Account, whom }.Where(t => t is not null));
        return entry.State == CalendarState.Done ? "✓ " + text : text;
    }

    private string? Url(CalendarEntry entry) => site is not null && entry.Link is { } link ? new Uri(site, link).AbsoluteUri : null;
}
