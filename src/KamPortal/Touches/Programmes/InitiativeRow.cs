namespace KamPortal.Touches.Programmes;

/// <summary>A manager's own recurring rule.</summary>
/// <param name="MayEdit">Of the viewer.</param>
public sealed record InitiativeRow(
    int RuleId,
    string Name,
    int AccountId,
    string AccountName,
    string Manager,
    TouchType TouchType,
    TouchPlace Place,
    int Every,
    CadenceUnit Unit,
    string? Topic,
    int Minutes,
    DateOnly StartsOn,
    DateOnly? EndsOn,
    bool IsActive,
    bool MayEdit);
