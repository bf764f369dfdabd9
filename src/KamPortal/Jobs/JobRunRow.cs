namespace KamPortal.Jobs;

/// <summary>One run as the Jobs page lists it. Instants are UTC.</summary>
/// <param name="Trigger">"schedule", or who asked.</param>
public sealed record JobRunRow(int Id, string Job, JobRunState State, DateTime StartedAt, DateTime? FinishedAt, string Server, string Trigger, int Created, int Skipped, int Failed, IReadOnlyList<JobNote> Notes, string? Error)
{
    /// <summary>Something was left undone.</summary>
    public bool HasFailed => State is JobRunState.DoneWithFailures or JobRunState.Failed or JobRunState.Interrupted;

    public IEnumerable<JobNote> Failures => Notes.Where(n => n.Kind == JobNoteKind.Failed);

    public IEnumerable<JobNote> Warnings => Notes.Where(n => n.Kind == JobNoteKind.Warning || (n.Kind == JobNoteKind.Skipped && n.Count == 0));

    public IEnumerable<JobNote> Skips => Notes.Where(n => n.Kind == JobNoteKind.Skipped && n.Count > 0);
}
