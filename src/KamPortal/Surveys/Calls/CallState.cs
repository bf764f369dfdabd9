namespace KamPortal.Surveys.Calls;

/// <summary>Whether a colleague may type in answers.</summary>
public enum CallState
{
    Open,
    Answered,

    /// <summary>Only the person may answer, by the link.</summary>
    Anonymous,

    /// <summary>The wave takes no answers, or none from this person.</summary>
    Closed,
}
