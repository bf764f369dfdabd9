namespace KamPortal.AccountPlans;

/// <param name="Title">In the viewer's language, as is <paramref name="Help"/>.</param>
public sealed record PlanEditionStep(int Id, string Key, string Title, string? Help, string TitleRu, string TitleEn, string? HelpRu, string? HelpEn, StepEvidence Evidence, int Target, int DueDays);
