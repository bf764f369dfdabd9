namespace KamPortal.AccountPlans;

/// <summary>A step closes by evidence or by a supervisor's reasoned waiver, never by a tick.</summary>
public enum StepStatus
{
    Open,
    Done,
    Waived,
}
