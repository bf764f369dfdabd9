namespace KamPortal.Events.Participants;

/// <summary>
/// The seats of an event: the row everybody who takes, gives back or promotes locks first, by writing it, so that the limit
/// holds on any number of servers. The counts are of all participants, whoever sees them.
/// </summary>
internal sealed class EventSeats
{
    public int EventId { get; init; }

    public DevelopmentEvent Event { get; init; } = null!;

    /// <summary>On the list, not invited.</summary>
    public int Listed { get; set; }

    /// <summary>Invited, not answered.</summary>
    public int Invited { get; set; }

    public int Confirmed { get; set; }

    /// <summary>Held for whom they are offered to.</summary>
    public int Offered { get; set; }

    public int Waiting { get; set; }

    public int Attended { get; set; }

    /// <summary>The last place given in line.</summary>
    public int LastPlace { get; set; }

    /// <summary>Grows with every turn of the lock.</summary>
    public int Turn { get; set; }
}
