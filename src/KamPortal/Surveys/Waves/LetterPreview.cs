namespace KamPortal.Surveys.Waves;

/// <summary>How a letter looks to its reader.</summary>
/// <param name="Number">0 the invitation, 1 and 2 its reminders.</param>
/// <param name="From">Whose name it bears.</param>
public sealed record LetterPreview(int Number, string From, string Subject, string Html);
