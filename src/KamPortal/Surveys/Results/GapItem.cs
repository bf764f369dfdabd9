namespace KamPortal.Surveys.Results;

/// <summary>A SERVQUAL item with its answers; the gap is perceived less expected.</summary>
public sealed record GapItem(int QuestionId, ServiceDimension Dimension, string Text, PairSums Answers);
