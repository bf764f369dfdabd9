namespace KamPortal.Surveys;

/// <summary>How a question is answered.</summary>
public enum QuestionKind
{
    /// <summary>One number of a scale.</summary>
    Scale,

    /// <summary>One of the options.</summary>
    Choice,

    /// <summary>Any of the options.</summary>
    Choices,

    /// <summary>A number of the scale for each option (row).</summary>
    Matrix,

    /// <summary>Two numbers of the scale: expected and perceived, or importance and score.</summary>
    Pair,

    /// <summary>100 points spread over the options.</summary>
    Points,
    Text,
}
