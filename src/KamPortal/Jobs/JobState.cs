namespace KamPortal.Jobs;

/// <summary>A job of the schedule with its last run.</summary>
/// <param name="LastSuccessAt">UTC; of the last run that left nothing undone; null when there was none yet.</param>
/// <param name="IsLate">Without success for two periods.</param>
/// <param name="IsFailing">The last finished run failed, as a whole or in single records, and of a job that runs every few minutes the one before it too.</param>
public sealed record JobState(ScheduledJob Job, JobRunRow? LastRun, DateTime? LastSuccessAt, bool IsLate, bool IsFailing)
{
    /// <summary>The alarm.</summary>
    public bool NeedsAttention => IsLate || IsFailing;
}
