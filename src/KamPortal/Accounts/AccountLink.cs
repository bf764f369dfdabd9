namespace KamPortal.Accounts;

public sealed record AccountLink(int Id, string Name);
