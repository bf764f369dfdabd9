namespace KamPortal.Events.Participants;

/// <summary>What whoever opens the address of an invitation meets.</summary>
public enum PublicEventState
{
    /// <summary>No letter holds such an address.</summary>
    Unknown,

    /// <summary>Has not answered, said no, or did not take an offered seat in time.</summary>
    Asked,

    /// <summary>Has a seat.</summary>
    Confirmed,

    /// <summary>Stands in line.</summary>
    Waiting,

    /// <summary>A seat is held for the person.</summary>
    Offered,

    /// <summary>Begun or over.</summary>
    Over,
    Cancelled,

    /// <summary>Taken off the list by us.</summary>
    Removed,
}
