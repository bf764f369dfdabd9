using KamPortal.Accounts;
using KamPortal.Touches.Programmes;

namespace KamPortal.Touches;

/// <summary>A rule in the list.</summary>
/// <param name="RoleName">With whom; null for whoever is reached.</param>
/// <param name="Accounts">Accounts the rule reaches, of those the viewer sees.</param>
/// <param name="OpenTouches">Its touches still to do, planned by whatever version, of those the viewer sees.</param>
/// <param name="Difference">Against the version before; of a draft only.</param>
public sealed record CadenceRow(
    int RuleId,
    int SeriesId,
    int? GoalId,
    string Name,
    CadenceScope Scope,
    AbcdCategory? Category,
    AccountStrategy? Strategy,
    string? RoleName,
    int? AccountId,
    string? AccountName,
    TouchType TouchType,
    TouchPlace Place,
    int Every,
    CadenceUnit Unit,
    string? Topic,
    int Minutes,
    int WindowDays,
    CadencePriority Priority,
    bool IsActive,
    int Accounts,
    int OpenTouches,
    RuleDifference Difference);
