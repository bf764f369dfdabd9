using KamPortal.Audit;
using KamPortal.Data;
using KamPortal.Staff;

namespace KamPortal.Events.Preparation;

/// <summary>A piece of the preparation of an event, counted back from its start.</summary>
internal sealed class PreparationTask : IVersioned, IAudited
{
    public const int TitleMaxLength = 200;
    public const int NoteMaxLength = 500;

    public int Id { get; private set; }

    public int EventId { get; init; }

    public DevelopmentEvent Event { get; init; } = null!;

    /// <summary>The norm it came from; null: put in by hand.</summary>
    public int? NormId { get; init; }

    public PreparationNorm? Norm { get; init; }

    public required string Title { get; set; }

    public EventDepartments Department { get; set; }

    /// <summary>Who does it; null: the owner of the event sees to it.</summary>
    public int? OwnerId { get; set; }

    public PortalUser? Owner { get; set; }

    /// <summary>Working days before the start; the event moves, and the day with it.</summary>
    public int LeadDays { get; set; }

    /// <summary>Last day, in the event's zone.</summary>
    public DateOnly DueOn { get; set; }

    /// <summary>The day was set by hand and stays when the event moves.</summary>
    public bool IsPinned { get; set; }

    public PreparationStatus Status { get; set; }

    public DateTime? DoneAt { get; set; }

    public int? DoneById { get; set; }

    public PortalUser? DoneBy { get; set; }

    public string? Note { get; set; }

    bool IAudited.ComesWithAnother => Event is { Id: 0 };

    public int Version { get; set; }

    int? IAudited.AuditAccountId => null;
}
