namespace KamPortal.Surveys.Results;

/// <summary>What clients gave a manager, 1–5, in the identified waves of the last <see cref="SurveyResultsQueries.RatingMonths"/> months.</summary>
/// <param name="InKpi">The score is among the manager's figures.</param>
public sealed record ManagerRating(int UserId, string Name, ScoreMean Score, bool InKpi);
