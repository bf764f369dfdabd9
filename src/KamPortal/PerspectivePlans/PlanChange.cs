namespace KamPortal.PerspectivePlans;

/// <summary>What became of a row from one version to another.</summary>
public enum PlanChange
{
    Same,
    Changed,
    Added,
    Removed,
}
