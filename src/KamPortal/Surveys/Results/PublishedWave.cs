namespace KamPortal.Surveys.Results;

/// <summary>Results told to the viewer's role: figures of all clients together.</summary>
public sealed record PublishedWave(int Id, string Name, SurveyKind Kind, string Title, DateOnly OpensOn, DateOnly ClosesOn, WaveFigures Figures, SurveyTrend Trend, WavePublication Publication);
