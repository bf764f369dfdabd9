namespace KamPortal.Dossiers;

/// <summary>An answer to a question that is no longer asked.</summary>
public sealed record RemovedAnswer(string Question, AnswerLine Answer);
