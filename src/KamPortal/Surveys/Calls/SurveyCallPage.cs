namespace KamPortal.Surveys.Calls;

/// <summary>A page of people to ask, and the waves one can narrow it to.</summary>
public sealed record SurveyCallPage(IReadOnlyList<SurveyCallRow> Rows, bool HasMore, IReadOnlyList<SurveyCallWave> Waves);
