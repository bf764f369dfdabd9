namespace KamPortal.KeyAccounts;

/// <summary>A decision, in force or former.</summary>
/// <param name="Manager">For whom; null at the level of the company.</param>
/// <param name="By">Null: set before there were decisions.</param>
/// <param name="EndedOn">The day the next took its place, or the account its manager left.</param>
public sealed record KeyDecisionLine(int Id, KeyLevel Level, KeyResult Result, string? Manager, IReadOnlyList<KeyCriterionKind> Criteria, string? Reason, string? By, DateOnly On, DateOnly NextReviewOn, bool IsCurrent, DateOnly? EndedOn);
