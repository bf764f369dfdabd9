namespace KamPortal.Jobs;

/// <summary>A job of the schedule with its last run.</summary>
/// <param name="LastSuccessAt">UTC; null when no run reached its end yet.</param>
/// <param name="IsLate">Silent for two periods: the alarm.</param>
public sealed record JobState(ScheduledJob Job, JobRunRow? LastRun, DateTime? LastSuccessAt, bool IsLate);
