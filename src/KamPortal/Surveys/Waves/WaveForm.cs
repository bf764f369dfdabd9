namespace KamPortal.Surveys.Waves;

/// <summary>What is decided on a wave before its launch. Checked by the verbs.</summary>
public sealed class WaveForm
{
    /// <summary>0 for a new one.</summary>
    public int WaveId { get; set; }

    public int Version { get; set; }

    public string? Name { get; set; }

    public int? TemplateId { get; set; }

    public bool IsAnonymous { get; set; }

    public WaveAudience Audience { get; set; } = new();

    /// <summary>First day of letters, in the wave's zone; today at the earliest.</summary>
    public DateOnly? OpensOn { get; set; }

    /// <summary>Last day of answers, in the wave's zone.</summary>
    public DateOnly? ClosesOn { get; set; }

    /// <summary>IANA name.</summary>
    public string? TimeZoneId { get; set; }

    /// <summary>0…2.</summary>
    public int Reminders { get; set; } = SurveyWave.MostReminders;

    /// <summary>1…36; null: once.</summary>
    public int? RepeatMonths { get; set; }
}
