using KamPortal.Audit;
using KamPortal.Data;
using KamPortal.Staff;

namespace KamPortal.Surveys.Waves;

/// <summary>One round of a survey: who is asked what, from when to when. What it asks and whether it is anonymous is fixed at launch and never changes.</summary>
internal sealed class SurveyWave : IVersioned, IAudited
{
    public const int NameMaxLength = 150;
    public const int AudienceMaxLength = 4000;
    public const int RolesMaxLength = 200;
    public const int NoteMaxLength = 1500;
    public const int ReasonMaxLength = 300;
    public const int ZoneMaxLength = 60;
    public const int MostReminders = 2;
    public const int MostDays = 366;
    public const int MostMonths = 36;

    public int Id { get; private set; }

    public required string Name { get; set; }

    public int TemplateId { get; set; }

    public SurveyTemplate Template { get; set; } = null!;

    public WaveStatus Status { get; set; }

    /// <summary>Responses hold nothing that leads to a person. Promised with the first letter, so it never changes once the wave is launched.</summary>
    /// <exception cref="RuleViolation">The wave is launched.</exception>
    public bool IsAnonymous
    {
        get;
        set => field = value == field || Status == WaveStatus.Draft || Id == 0 ? value : throw new RuleViolation(WaveMessages.AnonymityFixed, nameof(IsAnonymous));
    }

    /// <summary><see cref="WaveAudience"/> as JSON.</summary>
    public required string Audience { get; set; }

    /// <summary>First day of letters, in the wave's zone.</summary>
    public DateOnly OpensOn { get; set; }

    /// <summary>Last day of answers: closes at its end in the wave's zone.</summary>
    public DateOnly ClosesOn { get; set; }

    /// <summary>IANA name.</summary>
    public required string TimeZoneId { get; set; }

    /// <summary>0…2 reminders.</summary>
    public int Reminders { get; set; } = 2;

    /// <summary>Months after <see cref="OpensOn"/> at which the next wave of the same audience opens; null: once.</summary>
    public int? RepeatMonths { get; set; }

    /// <summary>The wave this one repeats.</summary>
    public int? PreviousId { get; init; }

    public SurveyWave? Previous { get; init; }

    public int? CreatedById { get; init; }

    public PortalUser? CreatedBy { get; init; }

    public DateTime? LaunchedAt { get; set; }

    public int? LaunchedById { get; set; }

    public PortalUser? LaunchedBy { get; set; }

    public DateTime? ClosedAt { get; set; }

    /// <summary>Why it was closed before its last day, or called off.</summary>
    public string? CloseReason { get; set; }

    /// <summary>Roles of staff who may see the published results, divided by commas; null: not published.</summary>
    public string? PublishedRoles { get; set; }

    /// <summary>What is said with the published results.</summary>
    public string? PublishedNote { get; set; }

    public DateTime? PublishedAt { get; set; }

    public int? PublishedById { get; set; }

    public PortalUser? PublishedBy { get; set; }

    public List<SurveyInvitation> Invitations { get; init; } = [];

    public int Version { get; set; }

    int? IAudited.AuditAccountId => null;

    /// <summary>UTC instant from which no answer is taken: the end of the last day in the wave's zone.</summary>
    public DateTime EndsAt() => LocalTime.StartOf(ClosesOn.AddDays(1), LocalTime.Zone(TimeZoneId));

    public bool TakesAnswers(DateTime now) => Status == WaveStatus.Open && now < EndsAt();
}
