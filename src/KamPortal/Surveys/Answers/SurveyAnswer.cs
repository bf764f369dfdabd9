using KamPortal.Audit;

namespace KamPortal.Surveys.Answers;

/// <summary>The answer to a question, or to one row of it.</summary>
internal sealed class SurveyAnswer
{
    public const int TextMaxLength = 4000;

    /// <summary>Random, as that of the response.</summary>
    public long Id { get; init; }

    public long ResponseId { get; init; }

    public SurveyResponse Response { get; init; } = null!;

    public int QuestionId { get; init; }

    public SurveyQuestion Question { get; init; } = null!;

    /// <summary>The option chosen, or the row of a matrix or of points.</summary>
    public int? OptionId { get; init; }

    public SurveyOption? Option { get; init; }

    /// <summary>Of a scale, a row or points; of a pair what was expected, or the importance.</summary>
    public int? Number { get; init; }

    /// <summary>Of a pair: what was perceived, or the score.</summary>
    public int? Second { get; init; }

    [Sensitive]
    public string? Text { get; init; }
}
