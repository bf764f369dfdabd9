namespace KamPortal.Jobs;

public enum JobNoteKind
{
    /// <summary>Nothing was to be done.</summary>
    Skipped,

    /// <summary>Could not be done.</summary>
    Failed,

    /// <summary>Done, but somebody should know.</summary>
    Warning,
}
