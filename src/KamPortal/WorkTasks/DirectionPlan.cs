namespace KamPortal.WorkTasks;

/// <summary>What could be done with a member of a purchasing centre by their roles.</summary>
/// <param name="AssigneeName">Who would do it: our contact of the member, else the account's owner.</param>
/// <param name="Today">In the viewer's zone.</param>
/// <param name="Proposals">By role, then in the order of its directions; those of roles switched off are left out.</param>
public sealed record DirectionPlan(int MemberId, int PersonId, string Person, int AccountId, string Account, int AssigneeId, string AssigneeName, DateOnly Today, IReadOnlyList<DirectionProposal> Proposals);
