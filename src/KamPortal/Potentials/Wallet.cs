namespace KamPortal.Potentials;

/// <summary>
/// The potential table of one account (domain.md §1). P = max(Σ P_g, the figure for everything together); what the latter has more
/// is the rest, not spread over groups, and a line of its own: its V is what is shipped of groups without a figure.
/// Gap = Σ max(0, P_g − V_g) with the rest. Nothing known of P leaves share and gap undetermined.
/// </summary>
public sealed class Wallet
{
    /// <summary>Stands for everything together in <see cref="PotentialRecord.GroupKey"/>, and for shipments without a product group.</summary>
    public const int Together = 0;

    private Wallet(IReadOnlyDictionary<int, decimal> potentials, IReadOnlyDictionary<int, decimal> sales)
    {
        Groups = potentials.Keys.Union(sales.Keys).Where(key => key != Together).Order()
            .ToDictionary(key => key, key => new WalletLine(potentials.TryGetValue(key, out var known) ? known : null, sales.GetValueOrDefault(key)));
        var spread = Groups.Values.Where(g => g.Potential is not null).ToList();
        var ofGroups = spread.Sum(g => g.Potential!.Value);
        var volume = sales.Values.Sum();
        TogetherFigure = potentials.TryGetValue(Together, out var together) ? together : null;
        var potential = potentials.Count == 0 ? null : (decimal?)Math.Max(ofGroups, TogetherFigure ?? 0);
        Rest = new WalletLine(TogetherFigure is null ? null : potential - ofGroups, volume - spread.Sum(g => g.Sales));
        Total = new WalletLine(potential, volume);
        Gap = potential is null ? null : spread.Sum(g => g.Gap!.Value) + (Rest.Gap ?? 0);
    }

    /// <summary>By product group, those with a figure or with shipments.</summary>
    public IReadOnlyDictionary<int, WalletLine> Groups { get; }

    /// <summary>What is not spread over groups; its potential is null while nobody gave a figure for everything together.</summary>
    public WalletLine Rest { get; }

    /// <summary>P, V and share of the account. Its own <see cref="WalletLine.Gap"/> is not the account's: <see cref="Gap"/> is.</summary>
    public WalletLine Total { get; }

    /// <summary>The figure for everything together as it was recorded.</summary>
    public decimal? TogetherFigure { get; }

    /// <summary>Roubles a year; null: potential unknown.</summary>
    public decimal? Gap { get; }

    /// <summary>The groups sum up to more than the figure for everything together: that one is out of date.</summary>
    public bool TogetherIsLess => TogetherFigure < Total.Potential;

    /// <param name="potentials">Current figures by product group, <see cref="Together"/> for everything together.</param>
    /// <param name="sales">Shipments − returns of the 12 full months by product group, <see cref="Together"/> for those without one.</param>
    public static Wallet Of(IReadOnlyDictionary<int, decimal> potentials, IReadOnlyDictionary<int, decimal> sales) => new(potentials, sales);
}
