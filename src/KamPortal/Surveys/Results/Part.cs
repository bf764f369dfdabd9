namespace KamPortal.Surveys.Results;

/// <summary>What some answers have in common; null: not told.</summary>
internal readonly record struct Part<TKey>(TKey? Key);
