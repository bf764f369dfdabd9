namespace KamPortal.Dossiers;

/// <param name="Answers">In how many dossiers it is answered now.</param>
public sealed record TemplateQuestion(int Id, string Key, string Text, AnswerKind Kind, int Importance, int? FreshDays, DossierAudience Audience, bool IsConfidential, IReadOnlyList<string> Choices, string? Help, int Answers);
