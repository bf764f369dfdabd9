namespace KamPortal.Jobs;

/// <param name="Name">As typed on the command line, e.g. touch-planner.</param>
/// <param name="Cron">Quartz cron in UTC; the body decides by local dates.</param>
/// <param name="Period">Longest healthy time between two runs; a job silent for two of them raises the alarm.</param>
public sealed record ScheduledJob(string Name, Type Type, string Cron, TimeSpan Period);
