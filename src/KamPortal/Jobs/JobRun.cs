namespace KamPortal.Jobs;

/// <summary>One run of a job and what it came to.</summary>
internal sealed class JobRun
{
    public const int JobMaxLength = 50;
    public const int ServerMaxLength = 100;
    public const int TriggerMaxLength = 100;
    public const int ErrorMaxLength = 1000;

    public int Id { get; private set; }

    public required string Job { get; init; }

    public DateTime StartedAt { get; init; }

    /// <summary>Null while running, or when the process died.</summary>
    public DateTime? FinishedAt { get; set; }

    public required string Server { get; init; }

    /// <summary>"schedule", or who pressed the button or ran the command.</summary>
    public required string Trigger { get; init; }

    public int Created { get; set; }

    public int Skipped { get; set; }

    public int Failed { get; set; }

    /// <summary>JSON array of <see cref="JobNote"/>, at most the first hundred.</summary>
    public string Notes { get; set; } = "[]";

    /// <summary>Set when the run as a whole failed.</summary>
    public string? Error { get; set; }
}
