namespace KamPortal.AccountPlans;

/// <summary>A step to be measured.</summary>
/// <param name="Since">Start of its plan: talks before it do not count.</param>
internal sealed record StepSubject(int StepId, int AccountId, StepEvidence Evidence, DateOnly Since);
