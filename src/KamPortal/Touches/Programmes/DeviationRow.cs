namespace KamPortal.Touches.Programmes;

/// <summary>How an account is touched otherwise than its rule says.</summary>
/// <param name="RuleEvery">How often the rule asks everybody else, with <paramref name="RuleUnit"/>.</param>
public sealed record DeviationRow(
    int Id,
    int AccountId,
    string AccountName,
    string RuleName,
    int RuleEvery,
    CadenceUnit RuleUnit,
    DateOnly FromOn,
    bool IsStopped,
    int Every,
    CadenceUnit Unit,
    TouchType TouchType,
    string? Topic,
    int Minutes,
    string? Reason,
    string? By,
    DateTime At);
