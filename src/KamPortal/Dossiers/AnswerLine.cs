namespace KamPortal.Dossiers;

/// <summary>One answer in the history of a question.</summary>
/// <param name="Typed">As the form holds it; null when the answer was taken back.</param>
/// <param name="Shown">As a person reads it.</param>
/// <param name="By">Null when the portal itself wrote it.</param>
/// <param name="At">In the viewer's zone.</param>
public sealed record AnswerLine(int Id, string? Typed, string? Shown, DateOnly AsOfOn, string? Source, string? By, DateTime At);
