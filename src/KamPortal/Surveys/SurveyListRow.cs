namespace KamPortal.Surveys;

/// <summary>A survey of the company with its versions.</summary>
/// <param name="Published">Number of the version new waves take; null when there is none.</param>
/// <param name="Draft">Number of the draft; null when nothing is being prepared.</param>
/// <param name="Questions">Of the version shown: the published one, else the last.</param>
/// <param name="PublishedOn">In the viewer's zone.</param>
/// <param name="Waves">Launched with any version.</param>
public sealed record SurveyListRow(string Code, SurveyKind Kind, string Title, int? Published, int? Draft, int Questions, DateTime? PublishedOn, int Waves);
