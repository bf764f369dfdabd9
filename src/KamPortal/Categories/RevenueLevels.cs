namespace KamPortal.Categories;

/// <summary>What the shipments of all accounts that are not archived say: T_vol, and from which amount an account is of class A and B.</summary>
/// <param name="Volume">T_vol, roubles a year; 0 when nobody buys.</param>
/// <param name="ClassA">Roubles a year.</param>
/// <param name="ClassB">Roubles a year.</param>
internal sealed record RevenueLevels(decimal Volume, decimal ClassA, decimal ClassB)
{
    /// <param name="descending">V of the accounts that buy (V &gt; 0), largest first.</param>
    public static RevenueLevels Of(CategoryRules rules, IReadOnlyList<decimal> descending) => new(
        rules.VolumeMode switch
        {
            VolumeMode.Absolute => rules.VolumeAmount,
            VolumeMode.Pareto => Bringing(rules.VolumePercent, descending),
            _ => Percentile(rules.VolumePercent, descending),
        },
        Bringing(rules.ClassAPercent, descending),
        Bringing(rules.ClassBPercent, descending));

    /// <summary>V of the last of the largest accounts that together bring at least the percent of all; equals of it belong to them.</summary>
    public static decimal Bringing(int percent, IReadOnlyList<decimal> descending)
    {
        var wanted = descending.Sum() * percent;
        var cumulated = 0m;
        foreach (var volume in descending)
        {
            cumulated += volume;
            if (cumulated * 100 >= wanted)
            {
                return volume;
            }
        }

        return 0;
    }

    /// <summary>Nearest rank: the least V that is not exceeded by the percent of the accounts.</summary>
    public static decimal Percentile(int percent, IReadOnlyList<decimal> descending)
    {
        var rank = ((percent * descending.Count) + 99) / 100;
        return descending.Count == 0 ? 0 : descending[descending.Count - Math.Max(rank, 1)];
    }

    public AbcClass ClassOf(decimal volume) =>
        volume <= 0 ? AbcClass.None : volume >= ClassA ? AbcClass.A : volume >= ClassB ? AbcClass.B : AbcClass.C;
}
