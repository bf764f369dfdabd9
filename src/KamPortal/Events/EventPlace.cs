namespace KamPortal.Events;

/// <summary>When and where an event is, session by session, to tell whether a change has to be told to those invited.</summary>
internal sealed class EventPlace
{
    private readonly IReadOnlyList<ToldSession> parts;
    private readonly string told;

    private EventPlace(IReadOnlyList<ToldSession> parts, string told) => (this.parts, this.told) = (parts, told);

    public static EventPlace Of(DevelopmentEvent one)
    {
        var sessions = one.Sessions.OrderBy(s => s.StartsAt).ThenBy(s => s.Id).ToList();
        return new EventPlace(
            sessions.ConvertAll(s => new ToldSession(s.Id, s.Title, s.StartsAt, s.EndsAt, "")),
            string.Join('\n', sessions.Select(s => FormattableString.Invariant($"{s.Id}|{s.StartsAt:s}|{s.EndsAt:s}|{s.RoomId}|{s.Place}|{s.Url}"))));
    }

    public bool IsThatOf(DevelopmentEvent one) => Of(one).told == told;

    /// <summary>Sessions the event has no longer, without their places.</summary>
    public IReadOnlyList<ToldSession> GoneFrom(DevelopmentEvent one) => [.. parts.Where(p => !one.Sessions.Exists(s => s.Id == p.Id))];
}
