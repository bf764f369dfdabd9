namespace KamPortal.Touches.Programmes;

/// <summary>How a rule of the draft differs from the version before.</summary>
public enum RuleDifference
{
    None,
    New,
    Changed,
}
