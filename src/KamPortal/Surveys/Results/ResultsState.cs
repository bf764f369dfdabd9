namespace KamPortal.Surveys.Results;

/// <summary>Whether figures may be shown.</summary>
public enum ResultsState
{
    Shown,

    /// <summary>Nobody answered: there is no figure, not a 0.</summary>
    NoData,

    /// <summary>An anonymous wave or part of one with fewer answers than the setting asks for.</summary>
    TooFew,

    /// <summary>An anonymous wave that is not closed: a figure that moves with every answer would tell who has just answered what.</summary>
    StillOpen,
}
