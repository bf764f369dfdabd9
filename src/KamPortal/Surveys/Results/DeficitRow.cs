namespace KamPortal.Surveys.Results;

/// <summary>An attribute of an "Ideal" survey with what we owe on it.</summary>
/// <param name="Accounts">Clients the viewer sees who scored it, the greatest deficit first; none in an anonymous wave.</param>
public sealed record DeficitRow(int QuestionId, string Text, PairSums Answers, IReadOnlyList<AccountDeficit> Accounts)
{
    public decimal Importance => Answers.FirstMean!.Value;

    public decimal Score => Answers.SecondMean!.Value;

    /// <summary>Importance less score.</summary>
    public decimal Deficit => -Answers.Gap!.Value;

    public int Count => Answers.Count;
}
