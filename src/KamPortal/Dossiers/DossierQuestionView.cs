namespace KamPortal.Dossiers;

/// <param name="Choices">Only for <see cref="AnswerKind.Choice"/>; an answer is the number of its line, from 1.</param>
/// <param name="Answer">The one that stands; a taken back one carries no value and says who took it back.</param>
/// <param name="AskedOn">The day of an open touch that asks it.</param>
public sealed record DossierQuestionView(
    string Key,
    string Text,
    string? Help,
    AnswerKind Kind,
    IReadOnlyList<string> Choices,
    int Importance,
    int? FreshDays,
    bool IsConfidential,
    AnswerLine? Answer,
    DossierState State,
    DateOnly? AskedOn);
