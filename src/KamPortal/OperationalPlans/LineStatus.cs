namespace KamPortal.OperationalPlans;

/// <summary>Only an action is closed by hand.</summary>
public enum LineStatus
{
    Open,
    Done,
    Cancelled,
}
