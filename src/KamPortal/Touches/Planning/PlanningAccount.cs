using KamPortal.Accounts;

namespace KamPortal.Touches.Planning;

/// <param name="PlannedOn">Local day of the last planning; null for an account the planner has not met.</param>
internal sealed record PlanningAccount(int Id, int OwnerId, AbcdCategory Abcd, AccountStrategy Strategy, DateOnly CreatedOn, DateOnly? PlannedOn, DateOnly? LastTouchOn);
