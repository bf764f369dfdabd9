namespace KamPortal.Surveys.Answers;

/// <summary>How an answer came; separable in every figure.</summary>
public enum ResponseSource
{
    /// <summary>By the person, through the secret link.</summary>
    Link,

    /// <summary>Entered by a colleague in a telephone call.</summary>
    Phone,

    /// <summary>Entered after an in-depth interview.</summary>
    Interview,
}
