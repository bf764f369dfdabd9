namespace KamPortal.Surveys.Results;

/// <summary>A wave in the trend of its survey.</summary>
/// <param name="Value">The headline; null without answers or where it may not be told.</param>
/// <param name="Low">Of the 95 % interval of NPS; null for other figures.</param>
public sealed record WavePoint(int WaveId, string Name, DateOnly OpensOn, bool IsOpen, bool IsAnonymous, WaveFigures Figures, decimal? Value, double? Low, double? High);
