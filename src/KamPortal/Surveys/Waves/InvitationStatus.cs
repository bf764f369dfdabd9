namespace KamPortal.Surveys.Waves;

/// <summary>Where an invitation stands.</summary>
public enum InvitationStatus
{
    /// <summary>In the audience; the letter goes in the contact's next sending window.</summary>
    Waiting,

    /// <summary>The letter was handed to the outbox.</summary>
    Sent,

    /// <summary>No letter may or can go: the manager asks by telephone.</summary>
    Phone,

    /// <summary>Some pages answered; of identified waves alone.</summary>
    Started,

    /// <summary>Of identified waves alone: who answered an anonymous one is not known.</summary>
    Answered,

    /// <summary>Not invited, with a reason.</summary>
    Skipped,

    /// <summary>Asked not to be surveyed any more.</summary>
    Declined,
}
