namespace KamPortal.KeyAccounts;

/// <summary>An account on the board.</summary>
/// <param name="CandidacyId">Null for cards of decisions.</param>
/// <param name="Result">The decision in force; null when there is none.</param>
/// <param name="SinceOn">The day it came into the column; for reviews the day they are due.</param>
/// <param name="IsOverdue">Undecided for longer than allowed, or the review's day has passed.</param>
/// <param name="PotentialScore">1…5; null: not scored, or not the viewer's to see.</param>
/// <param name="Missing">What keeps a candidate from being scored.</param>
/// <param name="OverrideUntilOn">The day an allowance over the limit ends; null without one.</param>
public sealed record KeyBoardCard(
    int AccountId, string AccountName, string OwnerName, KeyLevel Level, int? CandidacyId, int Version, KeyResult? Result, DateOnly SinceOn, int DaysOpen, bool IsOverdue,
    decimal? PotentialScore, decimal? Attractiveness, IReadOnlyList<MissingDatum> Missing, DateOnly? OverrideUntilOn);
