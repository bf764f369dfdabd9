namespace KamPortal.Events.Planning;

/// <summary>Where a plan of a year stands.</summary>
public enum AnnualPlanStatus
{
    Draft,

    /// <summary>Waits for the commercial director.</summary>
    Submitted,

    /// <summary>In force; at most one of a year.</summary>
    Approved,
    Returned,

    /// <summary>A later approved plan of the year replaced it.</summary>
    Superseded,
}
