namespace KamPortal.Potentials;

/// <summary>How sure the figure is.</summary>
public enum PotentialConfidence
{
    Low,
    Medium,
    High,
}
