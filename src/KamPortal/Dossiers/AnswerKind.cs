namespace KamPortal.Dossiers;

/// <summary>How a question is answered; values are kept as invariant text.</summary>
public enum AnswerKind
{
    Text,
    LongText,

    /// <summary>Invariant decimal.</summary>
    Number,

    /// <summary>Invariant decimal, roubles.</summary>
    Money,

    /// <summary>yyyy-MM-dd.</summary>
    Date,

    /// <summary>yes or no.</summary>
    YesNo,

    /// <summary>One line of the question's choices.</summary>
    Choice,
}
