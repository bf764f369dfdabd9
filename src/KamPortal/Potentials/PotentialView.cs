namespace KamPortal.Potentials;

/// <summary>A list of the potential.</summary>
public enum PotentialView
{
    /// <summary>Nothing is recorded: largest buyers first.</summary>
    Unknown,

    /// <summary>The most to be gained: largest gap first.</summary>
    Top,

    /// <summary>A figure is older than the setting, or we ship more than it.</summary>
    Stale,

    /// <summary>Open targets.</summary>
    Targets,
}
