namespace KamPortal.Surveys.Calls;

/// <summary>Somebody to talk to.</summary>
/// <param name="Name">With the position.</param>
public sealed record SurveyCallPerson(int Id, string Name);
