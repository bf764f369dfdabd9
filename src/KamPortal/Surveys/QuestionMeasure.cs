namespace KamPortal.Surveys;

/// <summary>What an answer is counted into.</summary>
public enum QuestionMeasure
{
    None,

    /// <summary>0–10, NPS.</summary>
    Recommend,

    /// <summary>1–5, CSAT.</summary>
    Satisfaction,

    /// <summary>1–7, CES.</summary>
    Effort,

    /// <summary>Pair: expected and perceived, 1–7, of a SERVQUAL dimension.</summary>
    Gap,

    /// <summary>Pair: importance and score of an attribute.</summary>
    Deficit,

    /// <summary>100 points over the SERVQUAL dimensions; options have the keys of the dimensions.</summary>
    Weights,

    /// <summary>1–5, the manager of the account (row 3.9): decimals are kept.</summary>
    Manager,
}
