using KamPortal.Accounts;

namespace KamPortal.AccountPlans;

/// <param name="ToOn">Null for the current one.</param>
public sealed record RouteLine(SmallAccountRoute Route, string? Partner, string? FormerOwner, DateOnly FromOn, DateOnly? ToOn, string? Note);
