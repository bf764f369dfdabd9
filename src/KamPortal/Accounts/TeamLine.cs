namespace KamPortal.Accounts;

/// <param name="ToOn">Last day; null while it lasts.</param>
public sealed record TeamLine(int Id, int UserId, string Name, TeamRole Role, DateOnly FromOn, DateOnly? ToOn);
