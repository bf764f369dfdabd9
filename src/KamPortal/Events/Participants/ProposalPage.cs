namespace KamPortal.Events.Participants;

public sealed record ProposalPage(IReadOnlyList<Proposal> Rows, bool HasMore);
