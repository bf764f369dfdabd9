namespace KamPortal.Surveys;

/// <summary>One difference between a version and the one before.</summary>
/// <param name="Text">Of the question, as it is now (as it was, when taken out).</param>
/// <param name="Before">The former text, of a reworded question alone.</param>
public sealed record VersionChange(VersionChangeKind Kind, string Text, string? Before = null);
