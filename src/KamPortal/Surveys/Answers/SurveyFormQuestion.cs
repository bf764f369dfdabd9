namespace KamPortal.Surveys.Answers;

/// <summary>A question as it is asked, in one language.</summary>
public sealed record SurveyFormQuestion
{
    public int Id { get; init; }

    public required string Key { get; init; }

    /// <summary>1, 2, 3 …</summary>
    public int Page { get; init; } = 1;

    public QuestionKind Kind { get; init; }

    public QuestionMeasure Measure { get; init; }

    public ServiceDimension? Dimension { get; init; }

    public required string Text { get; init; }

    /// <summary>May be empty, as the labels of the scale's ends.</summary>
    public string Help { get; init; } = "";

    public bool IsRequired { get; init; }

    public int ScaleFrom { get; init; }

    public int ScaleTo { get; init; }

    public string FromLabel { get; init; } = "";

    public string ToLabel { get; init; } = "";

    /// <summary>Key of the earlier question this one depends on; null: always asked.</summary>
    public string? ConditionKey { get; init; }

    public int? ConditionFrom { get; init; }

    public int? ConditionTo { get; init; }

    /// <summary>Key of the option that has to be chosen.</summary>
    public string? ConditionOption { get; init; }

    public IReadOnlyList<SurveyFormOption> Options { get; init; } = [];
}
