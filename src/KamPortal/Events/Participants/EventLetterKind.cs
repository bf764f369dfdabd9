namespace KamPortal.Events.Participants;

/// <summary>What a letter to a participant is about; part of its key.</summary>
internal enum EventLetterKind
{
    Invite,
    Moved,
    Cancelled,
    Removed,
    Offered,
    Remind1,
    Remind2,
}
