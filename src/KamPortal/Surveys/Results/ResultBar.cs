namespace KamPortal.Surveys.Results;

/// <summary>A line of a distribution: a number of the scale, an option, or a row of a matrix.</summary>
/// <param name="Mean">Of a matrix row or of points; otherwise null.</param>
public sealed record ResultBar(string Label, int Count, ScoreMean? Mean);
