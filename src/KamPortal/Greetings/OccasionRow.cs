namespace KamPortal.Greetings;

/// <param name="NextOn">Null where the day is each person's or company's own.</param>
/// <param name="Languages">Of the templates.</param>
public sealed record OccasionRow(int Id, string Name, OccasionKind Kind, OccasionAudience Audience, DateOnly? NextOn, string? Industry, bool IsActive, bool IsStandard, IReadOnlyList<RuleLine> Rules, IReadOnlyList<string> Languages, int Version);
