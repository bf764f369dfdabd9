namespace KamPortal.Surveys.Results;

public sealed record AccountDeficit(int AccountId, string Name, PairSums Answers)
{
    /// <summary>Importance less score; null without pairs.</summary>
    public decimal? Deficit => -Answers.Gap;
}
