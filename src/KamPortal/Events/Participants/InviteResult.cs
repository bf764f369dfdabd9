namespace KamPortal.Events.Participants;

/// <summary>What came of inviting several.</summary>
/// <param name="Letters">Letters on their way.</param>
/// <param name="Calls">A task to call went to whoever looks after the client: no letter may or can go.</param>
/// <param name="Unwilling">Asked for no invitations at all; they stay on the list uninvited.</param>
public sealed record InviteResult(int Letters, int Calls, int Unwilling);
