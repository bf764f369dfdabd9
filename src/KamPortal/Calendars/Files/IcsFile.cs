using System.Globalization;

namespace KamPortal.Calendars.Files;

/// <summary>Puts events into one VCALENDAR (RFC 5545 §3.4): published, or an invitation (RFC 5546).</summary>
internal static class IcsFile
{
    public const string ProductId = "-//KamPortal//KamPortal//RU";

    /// <summary>How often a program should ask again.</summary>
    private const string Refresh = "PT1H";

    private const string DateForm = "yyyyMMdd";
    private const string TimeForm = "yyyyMMdd'T'HHmmss";

    /// <param name="name">Of the calendar, for a feed; null for a single event.</param>
    /// <param name="stamp">UTC; when the file was made.</param>
    public static string Write(IReadOnlyCollection<IcsEvent> events, DateTime stamp, string? name = null, IcsMethod method = IcsMethod.Publish)
    {
        var file = new IcsText().Line("BEGIN", "VCALENDAR").Line("VERSION", "2.0").Line("PRODID", ProductId).Line("CALSCALE", "GREGORIAN").Line("METHOD", method.ToString().ToUpperInvariant());
        if (name is not null)
        {
            file.Text("NAME", name).Text("X-WR-CALNAME", name).Line("REFRESH-INTERVAL;VALUE=DURATION", Refresh).Line("X-PUBLISHED-TTL", Refresh);
        }

        foreach (var zone in events.Where(e => e.Zone is not null).GroupBy(e => e.Zone!.Id))
        {
            IcsTimeZone.Write(file, zone.First().Zone!, zone.Min(e => e.Starts).Year, zone.Max(e => e.Ends).Year);
        }

        foreach (var one in events)
        {
            Write(file, one, stamp);
        }

        return file.Line("END", "VCALENDAR").ToString();
    }

    private static void Write(IcsText file, IcsEvent one, DateTime stamp)
    {
        file.Line("BEGIN", "VEVENT").Text("UID", one.Uid).Line("DTSTAMP", stamp.ToString(TimeForm, CultureInfo.InvariantCulture) + "Z");
        if (one.Zone is { } zone)
        {
            file.Line($"DTSTART;TZID={zone.Id}", one.Starts.ToString(TimeForm, CultureInfo.InvariantCulture)).Line($"DTEND;TZID={zone.Id}", one.Ends.ToString(TimeForm, CultureInfo.InvariantCulture));
        }
        else
        {
            file.Line("DTSTART;VALUE=DATE", one.Starts.ToString(DateForm, CultureInfo.InvariantCulture)).Line("DTEND;VALUE=DATE", one.Ends.ToString(DateForm, CultureInfo.InvariantCulture));
        }

        file.Line("SEQUENCE", one.Sequence.ToString(CultureInfo.InvariantCulture)).Text("SUMMARY", one.Summary).Text("CATEGORIES", one.Category);
        if (one.Url is { } url)
        {
            file.Line("URL", url);
        }

        WriteInvitation(file, one);

        // A whole day of one's own work leaves the day free for meetings.
        file.Line("STATUS", one.State == CalendarState.Cancelled ? "CANCELLED" : "CONFIRMED").Line("TRANSP", one.Zone is null || one.State == CalendarState.Cancelled ? "TRANSPARENT" : "OPAQUE").Line("END", "VEVENT");
    }

    private static void WriteInvitation(IcsText file, IcsEvent one)
    {
        if (one.Location is { Length: > 0 } location)
        {
            file.Text("LOCATION", location);
        }

        if (one.Description is { Length: > 0 } description)
        {
            file.Text("DESCRIPTION", description);
        }

        if (one.Organizer is { } organizer)
        {
            file.Line($"ORGANIZER;CN={IcsText.Quoted(organizer.Name)}", "mailto:" + IcsText.Address(organizer.Email));
        }

        if (one.Attendee is { } attendee)
        {
            file.Line($"ATTENDEE;CUTYPE=INDIVIDUAL;ROLE=REQ-PARTICIPANT;PARTSTAT=NEEDS-ACTION;RSVP=FALSE;CN={IcsText.Quoted(attendee.Name)}", "mailto:" + IcsText.Address(attendee.Email));
        }
    }
}
