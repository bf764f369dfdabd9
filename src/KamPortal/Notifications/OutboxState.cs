namespace KamPortal.Notifications;

/// <param name="IsMailOff">Letters are held until a mail server is configured.</param>
public sealed record OutboxState(bool IsMailOff, int Waiting, int Dead);
