using KamPortal.Accounts;

namespace KamPortal.AccountPlans;

/// <param name="FormerOwner">Who had it before its route.</param>
/// <param name="Partner">Who serves it in the partner zone.</param>
/// <param name="Sales">Shipments of 12 full months, roubles.</param>
public sealed record RouteRow(int AccountId, string Account, AbcdCategory Category, SmallAccountRoute? Route, string Owner, string? FormerOwner, string? Partner, DateOnly? SinceOn, decimal Sales, DateOnly? LastOrderOn, bool MayEdit);
