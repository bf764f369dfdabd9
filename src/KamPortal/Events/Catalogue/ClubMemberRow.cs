using KamPortal.Accounts;

namespace KamPortal.Events.Catalogue;

/// <param name="ToOn">Last day; null: still a member.</param>
public sealed record ClubMemberRow(int Id, int AccountId, string Account, AbcdCategory Category, string Manager, DateOnly FromOn, DateOnly? ToOn);
