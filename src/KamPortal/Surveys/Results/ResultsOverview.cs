namespace KamPortal.Surveys.Results;

/// <param name="Least">Answers an anonymous figure must have.</param>
public sealed record ResultsOverview(IReadOnlyList<SurveyTrend> Surveys, IReadOnlyList<ManagerRating> Managers, int Least, DateOnly Today);
