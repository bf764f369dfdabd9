namespace KamPortal.Calendars.Files;

/// <summary>One VEVENT: whole days, or from an hour to an hour in a zone.</summary>
/// <param name="Uid">The same for as long as the entry lives.</param>
/// <param name="Sequence">Grows with every change.</param>
/// <param name="Starts">Midnight for whole days, else the hour on the clock of <paramref name="Zone"/>.</param>
/// <param name="Ends">Not included: the day after the last one, or the hour it is over.</param>
/// <param name="Zone">Null for whole days.</param>
/// <param name="Url">Where the work is done; null when the site's address is not known.</param>
internal sealed record IcsEvent(string Uid, int Sequence, string Summary, DateTime Starts, DateTime Ends, TimeZoneInfo? Zone, CalendarState State, string Category, string? Url)
{
    /// <summary>Where; null leaves it out, as the three below.</summary>
    public string? Location { get; init; }

    public string? Description { get; init; }

    public IcsPerson? Organizer { get; init; }

    public IcsPerson? Attendee { get; init; }

    public static IcsEvent WholeDays(string uid, int sequence, string summary, DateOnly first, DateOnly last, CalendarState state, string category, string? url) =>
        new(uid, sequence, summary, first.ToDateTime(TimeOnly.MinValue), last.AddDays(1).ToDateTime(TimeOnly.MinValue), null, state, category, url);
}
