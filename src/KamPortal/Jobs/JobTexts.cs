using System.Globalization;

namespace KamPortal.Jobs;

/// <summary>What jobs, reasons and errors are called in the current UI culture.</summary>
public static class JobTexts
{
    /// <param name="job">e.g. touch-planner; its text has the key TouchPlanner.</param>
    public static string Title(string job) => Find(KeyOf(job)) ?? job;

    /// <summary>One sentence: what the job does.</summary>
    public static string Does(string job) => Find(KeyOf(job) + nameof(Does)) ?? "";

    /// <param name="reason">Key of JobsMessages; anything else is shown as it is.</param>
    public static string Reason(string reason) => Find(reason) ?? reason;

    public static string State(JobRunState state) => Find(nameof(JobRunState) + state) ?? state.ToString();

    /// <summary>How a run ended, in a word or two; of one that left records undone, how many.</summary>
    public static string Outcome(JobRunRow run) => run.State == JobRunState.DoneWithFailures ? Counted.Of(run.Failed, JobsMessages.LeftUndone) : State(run.State);

    internal static string KeyOf(string job) =>
        string.Concat(job.Split('-').Select(word => char.ToUpperInvariant(word[0]) + word[1..]));

    private static string? Find(string key) => JobsMessages.ResourceManager.GetString(key, CultureInfo.CurrentUICulture);
}
