namespace KamPortal.KeyAccounts;

/// <param name="Score">1…5; null: not scored yet.</param>
public sealed record AttractivenessLine(int CriterionId, string Name, int Weight, int? Score);
