namespace KamPortal.Surveys.Results;

/// <summary>An attribute of an "Ideal" survey.</summary>
public sealed record AttributeScore(int QuestionId, string Text, PairSums Answers)
{
    public decimal? Importance => Answers.FirstMean;

    public decimal? Score => Answers.SecondMean;

    /// <summary>Importance less score: positive is what we owe.</summary>
    public decimal? Deficit => -Answers.Gap;
}
