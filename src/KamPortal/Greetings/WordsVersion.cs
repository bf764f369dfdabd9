namespace KamPortal.Greetings;

/// <param name="At">In the viewer's zone.</param>
/// <param name="By">Null for the ones the portal came with.</param>
public sealed record WordsVersion(int Id, int OccasionId, string Occasion, string Language, int Number, bool IsCurrent, string Subject, string Body, DateTime At, string? By);
