namespace KamPortal.Surveys.Answers;

/// <summary>What whoever opens a secret address of a survey meets.</summary>
public enum PublicSurveyState
{
    /// <summary>No letter holds such an address.</summary>
    Unknown,
    Open,
    Answered,

    /// <summary>The last day of answers is over.</summary>
    Expired,

    /// <summary>The company closed the wave before its day.</summary>
    Closed,

    /// <summary>The person asked not to be surveyed.</summary>
    Declined,
}
