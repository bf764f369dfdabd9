using KamPortal.Staff;

namespace KamPortal.Notifications;

/// <summary>A line behind the bell. The text is written in the addressee's language when it is made.</summary>
internal sealed class Notification
{
    public const int TextMaxLength = 500;
    public const int LinkMaxLength = 300;
    public const int KeyMaxLength = 100;

    public int Id { get; private set; }

    public int UserId { get; init; }

    public PortalUser User { get; init; } = null!;

    public DateTime CreatedAt { get; init; }

    public required string Text { get; init; }

    /// <summary>Relative to the site's root.</summary>
    public string? Link { get; init; }

    /// <summary>Null while unread.</summary>
    public DateTime? ReadAt { get; set; }

    /// <summary>Unique: the same event notifies once.</summary>
    public required string Key { get; init; }
}
