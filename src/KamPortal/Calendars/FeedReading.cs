namespace KamPortal.Calendars;

/// <param name="Text">The calendar (RFC 5545); empty unless the address works.</param>
/// <param name="Tag">The same for as long as nothing in the calendar changes, whenever it is read.</param>
public sealed record FeedReading(FeedState State, string Text, string Tag)
{
    internal static readonly FeedReading Unknown = new(FeedState.Unknown, "", "");
    internal static readonly FeedReading Gone = new(FeedState.Gone, "", "");
}
