namespace KamPortal.Dossiers;

/// <param name="Questions">Those the viewer may see.</param>
/// <param name="Completeness">Over all of the group's questions.</param>
public sealed record DossierGroupView(string Code, string Title, bool IsConfidential, DossierCompleteness Completeness, IReadOnlyList<DossierQuestionView> Questions, int Files);
