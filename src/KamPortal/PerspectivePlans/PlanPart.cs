namespace KamPortal.PerspectivePlans;

/// <summary>What a perspective plan is made of.</summary>
public enum PlanPart
{
    /// <summary>Position, vision and budget.</summary>
    Plan,
    Milestone,
    Obstacle,
    Action,
    Resource,
    Risk,
}
