namespace KamPortal.Notifications.Escalations;

public sealed record OverdueHolder(int UserId, string Name, int Count);
