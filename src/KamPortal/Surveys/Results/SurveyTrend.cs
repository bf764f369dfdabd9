namespace KamPortal.Surveys.Results;

/// <summary>A survey through its waves, the earliest first.</summary>
/// <param name="Code">Of the survey, the same in all versions.</param>
public sealed record SurveyTrend(string Code, SurveyKind Kind, string Title, IReadOnlyList<WavePoint> Points)
{
    /// <summary>The last wave with figures, else the last one.</summary>
    public WavePoint Latest => Points.LastOrDefault(p => p.Figures.State == ResultsState.Shown) ?? Points[^1];

    /// <summary>The one with figures before <see cref="Latest"/>.</summary>
    public WavePoint? Before => Points.TakeWhile(p => p != Latest).LastOrDefault(p => p.Figures.State == ResultsState.Shown);
}
