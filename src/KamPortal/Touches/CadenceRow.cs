using KamPortal.Accounts;

namespace KamPortal.Touches;

/// <summary>A rule in the list.</summary>
/// <param name="Accounts">Accounts the rule reaches, of those the viewer sees.</param>
/// <param name="OpenTouches">Its touches still to do, of those the viewer sees.</param>
public sealed record CadenceRow(
    int RuleId,
    string Name,
    CadenceScope Scope,
    AbcdCategory? Category,
    AccountStrategy? Strategy,
    string? RoleName,
    int? AccountId,
    string? AccountName,
    TouchType TouchType,
    int Every,
    CadenceUnit Unit,
    string? Topic,
    CadencePriority Priority,
    bool IsActive,
    int Accounts,
    int OpenTouches);
