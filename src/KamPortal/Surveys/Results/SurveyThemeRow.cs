namespace KamPortal.Surveys.Results;

/// <param name="Answers">Coded with it, in all waves.</param>
public sealed record SurveyThemeRow(int Id, int Version, string NameRu, string NameEn, string Name, bool IsActive, int Answers);
