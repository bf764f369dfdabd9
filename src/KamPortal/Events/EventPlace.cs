namespace KamPortal.Events;

/// <summary>When and where an event is, to tell whether a change has to be told to those invited.</summary>
internal sealed record EventPlace(string Sessions)
{
    public static EventPlace Of(DevelopmentEvent one) => new(string.Join('\n', one.Sessions.OrderBy(s => s.StartsAt).ThenBy(s => s.Id)
        .Select(s => FormattableString.Invariant($"{s.StartsAt:s}|{s.EndsAt:s}|{s.RoomId}|{s.Place}|{s.Url}"))));
}
