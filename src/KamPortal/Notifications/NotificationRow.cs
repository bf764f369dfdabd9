namespace KamPortal.Notifications;

/// <summary>A line behind the bell. Instants are UTC.</summary>
public sealed record NotificationRow(int Id, string Text, string? Link, DateTime CreatedAt, DateTime? ReadAt);
