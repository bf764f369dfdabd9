using KamPortal.Data;

namespace KamPortal.Events;

/// <summary>An event with what the viewer may do with it. Instants are UTC.</summary>
public sealed record EventView
{
    public required int Id { get; init; }

    public required string TitleRu { get; init; }

    public required string TitleEn { get; init; }

    public required string DescriptionRu { get; init; }

    public required string DescriptionEn { get; init; }

    public required EventForm Form { get; init; }

    public required EventLevel Level { get; init; }

    public required ProcessScope? ProcessScope { get; init; }

    public required EventStatus Status { get; init; }

    public required string TimeZoneId { get; init; }

    public required DateTime StartsAt { get; init; }

    public required DateTime EndsAt { get; init; }

    public required int SeniorityFrom { get; init; }

    public required int SeniorityTo { get; init; }

    public required int OwnerId { get; init; }

    public required string Owner { get; init; }

    public required int? ContentOwnerId { get; init; }

    public required string? ContentOwner { get; init; }

    public required EventDepartments Departments { get; init; }

    public required int? ProgrammeId { get; init; }

    /// <summary>Null also when the viewer does not see the client it is for.</summary>
    public required string? Programme { get; init; }

    public required int? TemplateId { get; init; }

    public required int? ClubId { get; init; }

    public required string? Club { get; init; }

    public required string? FeedbackCode { get; init; }

    public required int Sequence { get; init; }

    public required DateTime? CancelledAt { get; init; }

    public required string? CancelReason { get; init; }

    public required int Version { get; init; }

    public required SeatCounts Seats { get; init; }

    public IReadOnlyList<SessionView> Sessions { get; init; } = [];

    /// <summary>Run by the viewer or those below, content theirs, or a planner of all.</summary>
    public bool MayChange { get; init; }

    /// <summary>At the moment it was read.</summary>
    public bool IsOver { get; init; }

    /// <summary>Who changed it last, and when (UTC); null when nobody has since it was planned.</summary>
    public string? ChangedBy { get; init; }

    public DateTime? ChangedAt { get; init; }

    public string Title => InLanguage.Of(TitleRu, TitleEn);

    public string Description => InLanguage.Of(DescriptionRu, DescriptionEn);

    public bool IsOpen => Status is EventStatus.Draft or EventStatus.Planned;
}
