using KamPortal.Accounts;

namespace KamPortal.Events.Participants;

/// <summary>Somebody who may be put on the list of an event.</summary>
/// <param name="Fits">The event is for their seniority.</param>
/// <param name="Roles">In the purchasing centre; empty for who does not see centres.</param>
/// <param name="Influence">Percent in the purchasing centre; null for who does not see centres, and where there is none.</param>
/// <param name="OnList">Where the person stands with this event already; null: not on its list.</param>
/// <param name="DeclinedOn">The last time within half a year the person said no to an event.</param>
/// <param name="LeavesOn">Works there no longer from the day after, before the event.</param>
/// <param name="IsNotToInvite">Gets no invitation, and so is not worth choosing; why is told to nobody here.</param>
public sealed record Proposal(
    int EmploymentId, int PersonId, string Name, string? Position, int? Seniority, string Account, AbcdCategory Category, bool HasEmail, bool Fits,
    IReadOnlyList<string> Roles, int? Influence, ParticipantStatus? OnList, DateOnly? DeclinedOn, DateOnly? LeavesOn, bool IsNotToInvite)
{
    public bool MayBeListed => OnList is null or ParticipantStatus.Removed or ParticipantStatus.Declined or ParticipantStatus.Lapsed;
}
