namespace KamPortal.Surveys.Results;

/// <summary>Fields of the importance–performance map (Martilla and James, 1977).</summary>
public enum Quadrant
{
    /// <summary>Important and weak: concentrate here.</summary>
    Fix,

    /// <summary>Important and good.</summary>
    Keep,

    /// <summary>Neither.</summary>
    LowPriority,

    /// <summary>Good where it matters less.</summary>
    Overkill,
}
