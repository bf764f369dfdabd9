namespace KamPortal.PerspectivePlans;

/// <summary>How far an action is; kept beside the plan, because an approved plan is never changed.</summary>
public enum ActionStatus
{
    Open,
    Done,
    Cancelled,
}
