namespace KamPortal.Surveys;

/// <summary>A version in the history of a survey.</summary>
/// <param name="PublishedOn">In the viewer's zone.</param>
/// <param name="PublishedBy">Null for what the portal came with.</param>
/// <param name="Changes">Against the version before; of the first one none.</param>
public sealed record SurveyVersionRow(int Id, int Number, SurveyTemplateStatus Status, DateTime? PublishedOn, string? PublishedBy, string? Note, int Questions, int Waves, IReadOnlyList<VersionChange> Changes);
