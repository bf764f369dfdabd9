namespace KamPortal.Dossiers;

/// <summary>A client's dossier as the viewer may see it.</summary>
/// <param name="TemplateNumber">0 when no template was ever published.</param>
/// <param name="Completeness">Over all questions, so that everybody reads the same figure.</param>
/// <param name="HiddenQuestions">How many questions there are that the viewer may not see.</param>
public sealed record DossierView(
    int AccountId,
    string AccountName,
    int TemplateNumber,
    DossierCompleteness Completeness,
    int HiddenQuestions,
    IReadOnlyList<DossierGroupView> Groups,
    DateOnly Today,
    bool MayEdit,
    bool MayUpload,
    bool MayPlan)
{
    public IEnumerable<DossierQuestionView> Questions => Groups.SelectMany(g => g.Questions);
}
