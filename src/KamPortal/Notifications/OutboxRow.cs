namespace KamPortal.Notifications;

/// <summary>A letter without its text: the list is for the post, not for reading other people's mail. Instants are UTC.</summary>
public sealed record OutboxRow(int Id, string To, string Subject, OutboxStatus Status, DateTime CreatedAt, DateTime NextAttemptAt, int Attempts, DateTime? SentAt, string? LastError);
