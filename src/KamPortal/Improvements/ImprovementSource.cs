namespace KamPortal.Improvements;

/// <summary>What it came from.</summary>
public enum ImprovementSource
{
    /// <summary>Importance above score in an "Ideal" survey.</summary>
    Deficit,

    /// <summary>Perceived below expected in a SERVQUAL survey.</summary>
    Gap,

    /// <summary>Somebody who would not recommend us.</summary>
    Detractor,

    /// <summary>A theme of interviews or of answers in words.</summary>
    Interview,
    Own,
}
