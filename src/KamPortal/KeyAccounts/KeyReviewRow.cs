namespace KamPortal.KeyAccounts;

/// <summary>A decision in force and when it is to be judged again.</summary>
/// <param name="MayPropose">The viewer may open the re-evaluation.</param>
/// <param name="IsOpen">It is open already.</param>
public sealed record KeyReviewRow(int DecisionId, int AccountId, string AccountName, string OwnerName, KeyLevel Level, KeyResult Result, DateOnly On, DateOnly NextReviewOn, string? Reason, bool MayPropose, bool IsOpen);
