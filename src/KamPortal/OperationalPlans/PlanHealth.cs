namespace KamPortal.OperationalPlans;

/// <summary>How a planned figure stands.</summary>
public enum PlanHealth
{
    /// <summary>Nothing is planned.</summary>
    None,

    /// <summary>The period has not begun.</summary>
    Future,
    Reached,

    /// <summary>At this pace it will be reached.</summary>
    OnTrack,

    /// <summary>Short by a tenth at most: of a period that is over by its fact, of the running one by its forecast.</summary>
    Nearly,
    Behind,
}
