using KamPortal.Surveys.Waves;

namespace KamPortal.Surveys.Results;

/// <summary>Everything of a wave but the words.</summary>
/// <param name="Trend">All waves of the survey, narrowed likewise.</param>
/// <param name="Parts">By <paramref name="By"/>.</param>
/// <param name="Publication">Null: not published.</param>
public sealed record WaveResults(
    int Id, string Name, WaveStatus Status, bool IsAnonymous, DateOnly OpensOn, DateOnly ClosesOn, SurveyKind Kind, string Title, WaveFigures Figures, IReadOnlyList<QuestionResult> Questions,
    SurveyTrend Trend, ResultsPart By, IReadOnlyList<PartRow> Parts, ResponseFunnel Funnel, ResultsChoices Choices, int Least, WavePublication? Publication, int Version, DateOnly Today);
