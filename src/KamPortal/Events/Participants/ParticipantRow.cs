using KamPortal.Accounts;

namespace KamPortal.Events.Participants;

/// <summary>Somebody on the list of an event, as far as whoever fills events may know them.</summary>
/// <param name="Position">When put on the list, as <paramref name="Seniority"/>.</param>
/// <param name="InLine">1 is next; null for who does not stand in line.</param>
/// <param name="OfferedUntil">UTC; until then the offered seat is held.</param>
/// <param name="AnsweredBy">Who of us entered the answer; null: the person did, or nobody answered.</param>
/// <param name="Reason">What the person said with the answer.</param>
public sealed record ParticipantRow(
    int Id, int PersonId, string Name, string? Position, int? Seniority, int AccountId, string Account, AbcdCategory Category, bool HasEmail, ParticipantStatus Status, int? InLine,
    DateTime? InvitedAt, DateTime? AnsweredAt, string? AnsweredBy, DateTime? OfferedUntil, string? Reason)
{
    public bool IsGone => Status is ParticipantStatus.Declined or ParticipantStatus.Lapsed or ParticipantStatus.Removed;
}
