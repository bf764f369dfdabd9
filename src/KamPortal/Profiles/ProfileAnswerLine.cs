namespace KamPortal.Profiles;

/// <summary>An answer once given.</summary>
/// <param name="Typed">As a form holds it; null: asked, and the client does not say.</param>
/// <param name="Shown">As a person reads it; null as above.</param>
/// <param name="Whom">Whom one talked to.</param>
/// <param name="By">Null when the portal itself wrote it.</param>
/// <param name="At">In the viewer's zone.</param>
public sealed record ProfileAnswerLine(int Id, int SessionId, string QuestionKey, string? Typed, string? Shown, DateOnly AsOfOn, string? Whom, string? Script, string? By, DateTime At, bool IsCurrent);
