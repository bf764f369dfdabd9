namespace KamPortal.Jobs;

/// <summary>Why something was skipped or failed, or what one should know. <see cref="Reason"/> is a key of JobsMessages, so it reads in the viewer's language.</summary>
/// <param name="Example">Up to three, parted by commas.</param>
public sealed record JobNote(string Reason, int Count, string? Example = null, JobNoteKind Kind = JobNoteKind.Skipped);
