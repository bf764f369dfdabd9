namespace KamPortal.Jobs;

/// <param name="Name">As typed on the command line, e.g. touch-planner; also the actor in the audit trail.</param>
/// <param name="Cron">Quartz cron in UTC; the body decides by local dates. Shapes: <see cref="CronWords"/>.</param>
/// <param name="Period">Longest healthy time between two runs; a job silent for two of them raises the alarm.</param>
/// <param name="WhenMissed">What to do at start when the server slept through the time.</param>
public sealed record ScheduledJob(string Name, Type Type, string Cron, TimeSpan Period, WhenMissed WhenMissed);
