using KamPortal.Accounts;

namespace KamPortal.AccountPlans;

/// <param name="OwnerId">Null: nobody, accounts stay with their managers.</param>
/// <param name="Version">Of the owner's row.</param>
/// <param name="Sales">Shipments of 12 full months, roubles.</param>
public sealed record RouteSum(SmallAccountRoute Route, int? OwnerId, string? Owner, int Version, int Accounts, decimal Sales);
