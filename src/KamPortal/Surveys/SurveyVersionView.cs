namespace KamPortal.Surveys;

/// <summary>A version of a survey as the builder shows it.</summary>
/// <param name="Version">For <c>RunAsync</c> of the verbs that change a draft.</param>
/// <param name="Missing">What still keeps a draft from being published; empty for what was published.</param>
public sealed record SurveyVersionView(
    int Id, string Code, int Number, SurveyKind Kind, SurveyTemplateStatus Status, int Version, string Title, SaveSurveyHead.Form Head, IReadOnlyList<SurveyQuestionView> Questions, IReadOnlyList<string> Missing)
{
    public bool IsDraft => Status == SurveyTemplateStatus.Draft;

    public int Pages => Questions.Count == 0 ? 0 : Questions[^1].Page;
}
