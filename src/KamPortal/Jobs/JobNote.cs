namespace KamPortal.Jobs;

/// <summary>Why something was skipped or failed. <see cref="Reason"/> is a key of JobsMessages, so it reads in the viewer's language.</summary>
public sealed record JobNote(string Reason, int Count, string? Example = null);
