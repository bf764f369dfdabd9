namespace KamPortal.Settings;

/// <summary>A key of the cookie ring, kept here so that every server of a farm reads the same ring.</summary>
internal sealed class ProtectionKey
{
    public const int NameMaxLength = 100;

    /// <summary>Not of the ring: the key from which addresses of participants of events are reckoned.</summary>
    public const string EventLinks = "event-links";

    public int Id { get; private set; }

    public required string Name { get; init; }

    public required string Xml { get; init; }
}
