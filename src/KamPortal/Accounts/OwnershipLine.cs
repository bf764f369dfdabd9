namespace KamPortal.Accounts;

/// <param name="ToOn">Last day; null for the present owner.</param>
public sealed record OwnershipLine(string OwnerName, DateOnly FromOn, DateOnly? ToOn, string? Reason);
