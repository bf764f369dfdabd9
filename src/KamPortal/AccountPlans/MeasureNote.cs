namespace KamPortal.AccountPlans;

/// <summary>Why there is nothing to measure yet.</summary>
internal enum MeasureNote
{
    None,

    /// <summary>No purchasing centre at all.</summary>
    NoCentre,

    /// <summary>A centre is being worked on.</summary>
    DraftCentre,

    /// <summary>Nobody is known to decide.</summary>
    NobodyDecides,

    /// <summary>No figure of the potential.</summary>
    PotentialUnknown,

    /// <summary>No people of low rank are known.</summary>
    NobodyOfRank,

    /// <summary>Improvements are in work.</summary>
    ImprovementsOpen,

    /// <summary>Nobody answered the surveys improvements come out of.</summary>
    NotAsked,

    /// <summary>The answers show deficits and nothing was made of them.</summary>
    DeficitsUnanswered,

    /// <summary>Improvements are done, and the client does not know.</summary>
    DoneNotShown,

    /// <summary>There is nothing done to be shown.</summary>
    NothingDone,
}
