namespace KamPortal.Events;

/// <summary>That something about an event changed: open pages on every server look for numbers above the last they know. Old rows are tidied up.</summary>
internal sealed class EventChange
{
    public int Id { get; private set; }

    public int EventId { get; init; }

    public DateTime At { get; init; }
}
