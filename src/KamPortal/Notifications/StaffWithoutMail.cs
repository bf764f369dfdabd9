namespace KamPortal.Notifications;

/// <summary>A member of staff whom letters cannot reach.</summary>
public sealed record StaffWithoutMail(int UserId, string Name, string? Position);
