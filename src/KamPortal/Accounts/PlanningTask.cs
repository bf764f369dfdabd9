using KamPortal.Touches;

namespace KamPortal.Accounts;

/// <summary>Problem: neither a touch nor a rule; attention: no next touch or an overdue one, or no strategy.</summary>
public sealed record PlanningTask(TaskState State, TouchMark? NextTouch, AccountStrategy Strategy, AbcdCategory Abcd, IReadOnlyList<ApplyingRule> Rules);
