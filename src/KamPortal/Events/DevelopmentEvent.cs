using KamPortal.Audit;
using KamPortal.Data;
using KamPortal.Events.Catalogue;
using KamPortal.Events.Participants;
using KamPortal.Staff;
using KamPortal.Surveys.Waves;
using KamPortal.Surveys;

namespace KamPortal.Events;

/// <summary>What we give clients to keep them: form × level × whom it is for. Its hours are those of its first and last session.</summary>
internal sealed class DevelopmentEvent : IVersioned, IAudited
{
    public const int TitleMaxLength = 200;
    public const int TextMaxLength = 4000;
    public const int ReasonMaxLength = 300;
    public const int MostSeats = 5000;

    public int Id { get; private set; }

    public required string TitleRu { get; set; }

    /// <summary>Empty: the Russian one is shown.</summary>
    public string TitleEn { get; set; } = "";

    public string DescriptionRu { get; set; } = "";

    public string DescriptionEn { get; set; } = "";

    public EventForm Form { get; set; }

    public EventLevel Level { get; set; }

    /// <summary>Level 3 alone.</summary>
    public ProcessScope? ProcessScope { get; set; }

    public EventStatus Status { get; set; }

    /// <summary>IANA name: on whose clock it takes place.</summary>
    public required string TimeZoneId { get; set; }

    /// <summary>Start of the first session, UTC.</summary>
    public DateTime StartsAt { get; set; }

    /// <summary>End of the last session, UTC; after <see cref="StartsAt"/>.</summary>
    public DateTime EndsAt { get; set; }

    /// <summary>Seats: never more are confirmed or held.</summary>
    public int Capacity { get; set; }

    /// <summary>Seniority it is for, 1 line staff … 5 top management, both included.</summary>
    public int SeniorityFrom { get; set; } = 1;

    public int SeniorityTo { get; set; } = 5;

    /// <summary>Who runs it.</summary>
    public int OwnerId { get; set; }

    public PortalUser Owner { get; set; } = null!;

    /// <summary>Who answers for what is said there.</summary>
    public int? ContentOwnerId { get; set; }

    public PortalUser? ContentOwner { get; set; }

    public EventDepartments Departments { get; set; }

    public int? ProgrammeId { get; set; }

    public EventProgramme? Programme { get; set; }

    public int? TemplateId { get; set; }

    public EventTemplate? Template { get; set; }

    /// <summary>The club whose members it is for.</summary>
    public int? ClubId { get; set; }

    public DealerClub? Club { get; set; }

    /// <summary>Code of the survey sent after it (<see cref="SurveyTemplate.Code"/>); null: nobody is asked.</summary>
    public string? FeedbackCode { get; set; }

    /// <summary>The wave that asked those who were there.</summary>
    public int? FeedbackWaveId { get; set; }

    public SurveyWave? FeedbackWave { get; set; }

    /// <summary>SEQUENCE of iCalendar: grows with every change of when or where after somebody was invited, and with calling off.</summary>
    public int Sequence { get; set; }

    public DateTime CreatedAt { get; init; }

    public int CreatedById { get; init; }

    public PortalUser CreatedBy { get; init; } = null!;

    public DateTime? CancelledAt { get; set; }

    public string? CancelReason { get; set; }

    public List<EventSession> Sessions { get; init; } = [];

    public EventSeats Seats { get; init; } = null!;

    public string Title => InLanguage.Of(TitleRu, TitleEn);

    public string Description => InLanguage.Of(DescriptionRu, DescriptionEn);

    public int Version { get; set; }

    int? IAudited.AuditAccountId => null;
}
