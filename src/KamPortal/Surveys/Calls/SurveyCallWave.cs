namespace KamPortal.Surveys.Calls;

public sealed record SurveyCallWave(int Id, string Name, bool IsAnonymous);
