namespace KamPortal.Events.Participants;

/// <summary>Where somebody stands with an event.</summary>
public enum ParticipantStatus
{
    /// <summary>On the list, not invited.</summary>
    Listed,

    /// <summary>Invited; has not answered.</summary>
    Invited,

    /// <summary>Has a seat.</summary>
    Confirmed,

    /// <summary>Wants one; stands in line.</summary>
    Waiting,

    /// <summary>A seat came free and is held until the person confirms.</summary>
    Offered,

    /// <summary>Said no, or gave the seat back.</summary>
    Declined,

    /// <summary>Did not take the offered seat in time.</summary>
    Lapsed,

    /// <summary>Taken off the list by us.</summary>
    Removed,

    /// <summary>Was there.</summary>
    Attended,

    /// <summary>Had a seat and did not come.</summary>
    NoShow,
}
