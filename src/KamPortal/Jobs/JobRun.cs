using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Unicode;

namespace KamPortal.Jobs;

/// <summary>One run of a job and what it came to.</summary>
internal sealed class JobRun
{
    public const int JobMaxLength = 50;
    public const int ServerMaxLength = 100;
    public const int TriggerMaxLength = 100;
    public const int ErrorMaxLength = 1000;

    /// <summary>A run that lives says so every few seconds; silent for longer, its process has died.</summary>
    public static readonly TimeSpan DeadAfter = TimeSpan.FromMinutes(3);

    public static readonly JsonSerializerOptions Json = new(JsonSerializerDefaults.Web) { Encoder = JavaScriptEncoder.Create(UnicodeRanges.All) };

    public int Id { get; private set; }

    public required string Job { get; init; }

    public DateTime StartedAt { get; init; }

    /// <summary>Null while running, or when the process died.</summary>
    public DateTime? FinishedAt { get; set; }

    /// <summary>Last sign of life.</summary>
    public DateTime SeenAt { get; set; }

    public required string Server { get; init; }

    /// <summary>"schedule", or who pressed the button or ran the command.</summary>
    public required string Trigger { get; init; }

    public int Created { get; set; }

    public int Skipped { get; set; }

    public int Failed { get; set; }

    /// <summary>JSON array of <see cref="JobNote"/>, at most the first hundred.</summary>
    public string Notes { get; set; } = "[]";

    /// <summary>Set when the run as a whole failed: a message, or a key of JobsMessages.</summary>
    public string? Error { get; set; }
}
