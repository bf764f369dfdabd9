namespace KamPortal.KeyAccounts;

/// <summary>A criterion as a person judged it and as the figures propose it.</summary>
/// <param name="IsMet">Null: not judged yet.</param>
public sealed record KeyCriterionLine(CriterionProposal Proposal, bool? IsMet, string? Evidence);
