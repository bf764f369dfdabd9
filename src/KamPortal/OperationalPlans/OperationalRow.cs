namespace KamPortal.OperationalPlans;

/// <summary>An account in the list of operational plans of a period.</summary>
/// <param name="PlanId">Null: a key account without a plan.</param>
/// <param name="ActionsDone">Of <paramref name="Actions"/>.</param>
public sealed record OperationalRow(int AccountId, string Account, string Owner, bool IsKey, int? PlanId, PlanFact Sales, PlanFact Touches, int Actions, int ActionsDone, int ActionsOverdue, bool HasConclusion, bool MayEdit);
