namespace KamPortal.Notifications;

/// <param name="Reason">What the server said; null when it accepted.</param>
public sealed record MailAnswer(MailVerdict Verdict, string? Reason = null);
