namespace KamPortal.Events;

/// <summary>Narrows events; everything null shows all the viewer may see.</summary>
public sealed record EventFilter
{
    public EventForm? Form { get; init; }

    public EventLevel? Level { get; init; }

    public EventStatus? Status { get; init; }

    /// <summary>Without those called off.</summary>
    public bool NotCancelled { get; init; }

    public int? TrainerId { get; init; }

    public int? RoomId { get; init; }

    /// <summary>A client with people on the list; one the viewer sees.</summary>
    public int? AccountId { get; init; }

    public int? OwnerId { get; init; }

    /// <summary>Run by the viewer, with content of theirs, or taught by them.</summary>
    public bool Mine { get; init; }

    public int? ProgrammeId { get; init; }

    public int? ClubId { get; init; }
}
