namespace KamPortal.KeyAccounts;

/// <summary>An account on the matrix; both figures 1…5.</summary>
public sealed record MatrixPoint(int AccountId, string Name, decimal Potential, decimal Attractiveness, bool IsKey);
