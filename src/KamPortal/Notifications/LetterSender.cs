namespace KamPortal.Notifications;

/// <summary>In whose name the portal writes.</summary>
/// <param name="ReplyTo">Where answers go; null: to the portal's own address.</param>
public sealed record LetterSender(string Name, string? ReplyTo);
