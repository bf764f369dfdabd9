namespace KamPortal.Jobs;

public enum JobRunState
{
    Running,

    /// <summary>Reached its end, every record in order.</summary>
    Done,

    /// <summary>Reached its end, but single records failed: as bad as any other failure, and told so.</summary>
    DoneWithFailures,

    /// <summary>Failed as a whole.</summary>
    Failed,

    /// <summary>The process died under it.</summary>
    Interrupted,
}
