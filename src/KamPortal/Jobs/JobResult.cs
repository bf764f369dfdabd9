namespace KamPortal.Jobs;

/// <summary>What one run came to.</summary>
/// <param name="Error">Null when the run reached its end; single records may still have failed.</param>
public sealed record JobResult(string Job, int Created, int Skipped, int Failed, IReadOnlyList<JobNote> Notes, string? Error);
