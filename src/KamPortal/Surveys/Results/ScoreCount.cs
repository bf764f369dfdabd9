namespace KamPortal.Surveys.Results;

/// <summary>How many answers gave a number of the scale.</summary>
public readonly record struct ScoreCount(int Score, int Count);
