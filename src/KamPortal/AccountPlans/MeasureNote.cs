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
}
