namespace KamPortal.Surveys.Answers;

/// <summary>A version of a survey as it is asked, in one language.</summary>
/// <param name="Intro">May be empty.</param>
/// <param name="Thanks">Empty: the portal's own words.</param>
/// <param name="Questions">In their order; pages are numbered 1, 2, 3 … without gaps.</param>
public sealed record SurveyForm(int TemplateId, SurveyKind Kind, string Title, string Intro, string Thanks, IReadOnlyList<SurveyFormQuestion> Questions);
