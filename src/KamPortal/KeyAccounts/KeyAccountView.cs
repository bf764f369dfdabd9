namespace KamPortal.KeyAccounts;

/// <summary>Everything about an account's key status.</summary>
/// <param name="Privileges">What it gets as a key account; empty when it is none.</param>
/// <param name="Points">Others of the same manager on the matrix.</param>
public sealed record KeyAccountView(
    int AccountId, string AccountName, string OwnerName, IReadOnlyList<KeyLevelView> Levels, IReadOnlyList<KeyDecisionLine> History, IReadOnlyList<string> Privileges, IReadOnlyList<MatrixPoint> Points, bool MayWork, DateOnly Today);
