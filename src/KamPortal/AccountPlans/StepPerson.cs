namespace KamPortal.AccountPlans;

/// <summary>One of the client's people a step still misses.</summary>
public sealed record StepPerson(int PersonId, string Name);
