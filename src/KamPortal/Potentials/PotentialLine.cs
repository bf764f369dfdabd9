namespace KamPortal.Potentials;

/// <summary>A product group in the potential table of a client.</summary>
/// <param name="Figure">Null: unknown, never 0.</param>
/// <param name="IsStale">The figure is older than the setting allows.</param>
/// <param name="Target">The open target.</param>
public sealed record PotentialLine(int ProductGroupId, string Name, WalletLine Wallet, PotentialFigure? Figure, bool IsStale, Weakness Weakness, TargetRow? Target);
