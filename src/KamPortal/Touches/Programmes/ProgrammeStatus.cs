namespace KamPortal.Touches.Programmes;

public enum ProgrammeStatus
{
    /// <summary>Being prepared; at most one.</summary>
    Draft,

    /// <summary>Published: in force from its first day on, until the next one begins.</summary>
    Published,

    Retired,
}
