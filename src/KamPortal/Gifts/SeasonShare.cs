using KamPortal.Accounts;

namespace KamPortal.Gifts;

/// <param name="Value">Roubles of one gift.</param>
public sealed record SeasonShare(AbcdCategory Category, decimal Value, int PeoplePerAccount);
