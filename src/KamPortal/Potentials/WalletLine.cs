namespace KamPortal.Potentials;

/// <summary>One line of the potential table.</summary>
/// <param name="Potential">P_g: what the client spends on it with everybody, roubles a year, 0 or more; null: unknown, which is not 0.</param>
/// <param name="Sales">V_g: our shipments − returns of the 12 full months; negative when returns prevail.</param>
public readonly record struct WalletLine(decimal? Potential, decimal Sales)
{
    private const decimal Whole = 100;

    /// <summary>max(0, P − V); null while P is unknown.</summary>
    public decimal? Gap => Potential is { } potential ? Math.Max(0, potential - Sales) : null;

    /// <summary>V ÷ P × 100 as it is, above 100 when P is stale; null while P is unknown, and when it is 0.</summary>
    public decimal? SharePercent => Potential is { } potential and > 0 ? Sales / potential * Whole : null;

    /// <summary>We ship more than the client is said to spend: the figure is out of date.</summary>
    public bool IsExceeded => Sales > Potential;

    /// <summary>What is shown: never more than 100; whoever shows it says <see cref="IsExceeded"/> beside it.</summary>
    public decimal? ShownPercent => IsExceeded ? Whole : SharePercent;

    /// <param name="lowSharePercent">A group with a share below it is bought little.</param>
    public Weakness WeaknessBelow(int lowSharePercent) =>
        Potential is not > 0 ? Weakness.None
        : Sales == 0 ? Weakness.Absent
        : SharePercent < lowSharePercent ? Weakness.Low
        : Weakness.None;
}
