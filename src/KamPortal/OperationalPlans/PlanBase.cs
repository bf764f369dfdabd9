namespace KamPortal.OperationalPlans;

/// <summary>What a new operational plan starts from.</summary>
public enum PlanBase
{
    /// <summary>What came of the same months a year ago.</summary>
    LastYear,

    /// <summary>What came of the period before, and what of its actions is left.</summary>
    LastPeriod,
    Empty,
}
