namespace KamPortal.Surveys.Answers;

/// <summary>An option of a choice, a row of a matrix, or what points are spread over.</summary>
public sealed record SurveyFormOption(int Id, string Key, string Text);
