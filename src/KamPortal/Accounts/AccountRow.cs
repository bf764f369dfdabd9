namespace KamPortal.Accounts;

/// <summary>One line of the account list. Money is roubles without VAT.</summary>
public sealed record AccountRow(
    int Id,
    string Name,
    string? Inn,
    int OwnerId,
    string OwnerName,
    AccountSize Size,
    AbcdCategory Abcd,
    KeyStatus KeyStatus,
    AccountStatus Status,
    string? Region,
    string? Industry,
    DateOnly? NextTouchOn,
    DateOnly? LastTouchOn,
    decimal Sales12Months,
    DateOnly CreatedOn);
