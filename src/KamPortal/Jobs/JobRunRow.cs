namespace KamPortal.Jobs;

/// <summary>One run as the Jobs page lists it. Instants are UTC.</summary>
/// <param name="Trigger">"schedule", or who asked.</param>
public sealed record JobRunRow(int Id, string Job, JobRunState State, DateTime StartedAt, DateTime? FinishedAt, string Server, string Trigger, int Created, int Skipped, int Failed, IReadOnlyList<JobNote> Notes, string? Error);
