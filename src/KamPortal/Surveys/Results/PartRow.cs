namespace KamPortal.Surveys.Results;

/// <summary>A part of a wave.</summary>
/// <param name="Key">As the filter takes it: a number or the name of a value; empty: not told.</param>
public sealed record PartRow(string? Key, string Label, WaveFigures Figures);
