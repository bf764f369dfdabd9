namespace KamPortal.PerspectivePlans;

/// <summary>The manager drafts, the direct supervisor edits and approves; what is approved is never changed.</summary>
public enum PerspectiveStatus
{
    Draft,

    /// <summary>Waits for the supervisor.</summary>
    Submitted,

    /// <summary>Sent back with a reason.</summary>
    Returned,
    Approved,

    /// <summary>A later version was approved.</summary>
    Superseded,
}
