namespace KamPortal.KeyAccounts;

/// <summary>What the figures say about a criterion.</summary>
/// <param name="Meaning">Of the criterion at this level.</param>
/// <param name="IsProposed">Null: figures cannot tell, people judge.</param>
/// <param name="Evidence">The figures in words; null when there are none.</param>
public sealed record CriterionProposal(KeyCriterionKind Kind, string Meaning, int Weight, bool? IsProposed, string? Evidence);
