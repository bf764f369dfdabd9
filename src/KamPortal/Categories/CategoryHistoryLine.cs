using KamPortal.Accounts;

namespace KamPortal.Categories;

/// <summary>A change of the letter, done, proposed or declined, with what it was calculated from. Amounts in roubles a year.</summary>
public sealed record CategoryHistoryLine(
    int Id,
    DateOnly On,
    AbcdCategory From,
    AbcdCategory To,
    CategoryCause Cause,
    AssessmentState State,
    decimal Volume,
    decimal? Potential,
    decimal? Gap,
    decimal VolumeThreshold,
    int RulesNumber,
    string OwnerName,
    string? DecidedByName,
    DateTime? DecidedAt,
    string? Note);
