namespace KamPortal.Events.Participants;

/// <summary>What the address of an invitation leads to.</summary>
public sealed record PublicEvent(PublicEventState State)
{
    public static readonly PublicEvent Unknown = new(PublicEventState.Unknown);

    /// <summary>ru or en: as asked for, else the person's; the texts are in it.</summary>
    public string Language { get; init; } = "ru";

    public string Title { get; init; } = "";

    public string Description { get; init; } = "";

    /// <summary>UTC, as <see cref="EndsAt"/>.</summary>
    public DateTime StartsAt { get; init; }

    public DateTime EndsAt { get; init; }

    /// <summary>On whose clock it takes place.</summary>
    public string TimeZoneId { get; init; } = "";

    /// <summary>The person's own zone.</summary>
    public string OwnZoneId { get; init; } = "";

    /// <summary>Empty while unknown.</summary>
    public string Place { get; init; } = "";

    /// <summary>In order, when it has several.</summary>
    public IReadOnlyList<PublicSession> Sessions { get; init; } = [];

    public int Capacity { get; init; }

    /// <summary>Seats nobody holds.</summary>
    public int Free { get; init; }

    /// <summary>1 is next; null for who does not stand in line.</summary>
    public int? InLine { get; init; }

    /// <summary>UTC; until then the offered seat is held.</summary>
    public DateTime? OfferedUntil { get; init; }

    /// <summary>The last answer was no.</summary>
    public bool HasDeclined { get; init; }

    /// <summary>Time or place changed after people were invited.</summary>
    public bool HasMoved { get; init; }

    public string? CancelReason { get; init; }

    /// <summary>The person asked for no invitations to events at all.</summary>
    public bool HasOptedOut { get; init; }

    /// <summary>For those who have a seat, or were there.</summary>
    public IReadOnlyList<PublicMaterial> Materials { get; init; } = [];

    public bool MayAnswer => State is PublicEventState.Asked or PublicEventState.Confirmed or PublicEventState.Waiting or PublicEventState.Offered;
}
