namespace KamPortal.KeyAccounts;

/// <summary>What an account's status costs.</summary>
/// <param name="Annual">Roubles a year; null: not counted.</param>
/// <param name="Agreed">Null: to be discussed.</param>
/// <param name="MayWork">The viewer may change and end it.</param>
/// <param name="MayAgree">The viewer may write down what was agreed.</param>
public sealed record KeyCostRow(
    int Id, int AccountId, string AccountName, string OwnerName, KeyCostKind Kind, decimal? Annual, KeyCostBearer Bearer, string? Note, string? KpiNote, string? By, DateTime At,
    string? Agreed, DateOnly? AgreedOn, DateOnly? EndedOn, bool MayWork, bool MayAgree, int Version);
