namespace KamPortal.Dossiers;

public sealed record TemplateGroup(int Id, string Code, string Title, string TitleRu, string TitleEn, DossierAudience Audience, IReadOnlyList<TemplateQuestion> Questions);
