using KamPortal.Categories;

namespace KamPortal.Accounts;

/// <summary>One line of the account list. Money is roubles without VAT; potential, share, gap and ABC class are empty for whoever may not see the potential.</summary>
public sealed record AccountRow(
    int Id,
    string Name,
    string? Inn,
    int OwnerId,
    string OwnerName,
    AccountSize Size,
    AbcdCategory Abcd,
    AbcClass Abc,
    KeyStatus KeyStatus,
    KeyStatus ManagerKeyStatus,
    AccountStatus Status,
    string? Region,
    string? Industry,
    DateOnly? NextTouchOn,
    DateOnly? LastTouchOn,
    decimal Sales12Months,
    decimal? Potential,
    decimal? SharePercent,
    decimal? Gap,
    DateOnly CreatedOn);
