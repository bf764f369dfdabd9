namespace KamPortal.Surveys.Waves;

/// <param name="Page">From 1.</param>
public sealed record WaveFilter(WaveShow Show = WaveShow.Current, SurveyKind? Kind = null, int Page = 1);
