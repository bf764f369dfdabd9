namespace KamPortal.Events.Participants;

/// <summary>What came of writing to several.</summary>
/// <param name="Letters">Handed to the outbox.</param>
/// <param name="Calls">No letter may or can go: a task for whoever looks after the client.</param>
internal sealed record EventLetterCount(int Letters, int Calls);
