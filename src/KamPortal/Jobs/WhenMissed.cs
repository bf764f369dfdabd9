namespace KamPortal.Jobs;

public enum WhenMissed
{
    /// <summary>The next time comes soon enough.</summary>
    WaitForNext,

    /// <summary>Run once as soon as a server is up.</summary>
    RunOnce,
}
