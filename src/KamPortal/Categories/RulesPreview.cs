using KamPortal.Accounts;

namespace KamPortal.Categories;

/// <summary>What a change of thresholds would do.</summary>
/// <param name="VolumeThreshold">T_vol now, roubles a year.</param>
/// <param name="NewVolumeThreshold">T_vol then.</param>
/// <param name="Cells">Every pair of letters that occurs, those that stay included.</param>
/// <param name="Managers">Most moves first.</param>
/// <param name="Proposed">Of those that move, key accounts that would go down: they wait for a supervisor.</param>
public sealed record RulesPreview(decimal VolumeThreshold, decimal NewVolumeThreshold, IReadOnlyList<RulesPreview.Cell> Cells, IReadOnlyList<RulesPreview.Manager> Managers, int Proposed)
{
    public int Accounts => Cells.Sum(c => c.Accounts);

    public int Moved => Cells.Where(c => c.From != c.To).Sum(c => c.Accounts);

    /// <summary>Shipments of those that move, whole roubles.</summary>
    public long MovedVolume => Cells.Where(c => c.From != c.To).Sum(c => c.Volume);

    /// <summary>Shipments of the letter then less those now, whole roubles.</summary>
    public long ShiftOf(AbcdCategory letter) => Cells.Where(c => c.To == letter).Sum(c => c.Volume) - Cells.Where(c => c.From == letter).Sum(c => c.Volume);

    internal static RulesPreview Of(IReadOnlyList<CategoryMove> moves, IReadOnlyDictionary<int, string> names, decimal threshold, decimal next) => new(
        threshold,
        next,
        [.. moves.GroupBy(m => (m.From, m.To)).Select(g => new Cell(g.Key.From, g.Key.To, g.Sum(m => m.Accounts), g.Sum(m => m.Volume)))],
        [.. moves.Where(m => m.From != m.To).GroupBy(m => m.OwnerId).Select(g => new Manager(g.Key, names.GetValueOrDefault(g.Key, ""), g.Sum(m => m.Accounts), g.Where(m => Rank(m.To) > Rank(m.From)).Sum(m => m.Accounts), g.Sum(m => m.Volume))).OrderByDescending(m => m.Moved).ThenBy(m => m.Name, StringComparer.CurrentCulture)],
        moves.Where(m => m.IsKey && Rank(m.To) > Rank(m.From)).Sum(m => m.Accounts));

    /// <summary>Further down the alphabet, "?" last.</summary>
    internal static int Rank(AbcdCategory category) => category == AbcdCategory.Unknown ? int.MaxValue : (int)category;

    /// <param name="Volume">Shipments of 12 months, whole roubles.</param>
    public sealed record Cell(AbcdCategory From, AbcdCategory To, int Accounts, long Volume);

    /// <param name="Down">Of the moved, those whose letter goes down the alphabet.</param>
    /// <param name="Volume">Shipments of the moved, whole roubles.</param>
    public sealed record Manager(int OwnerId, string Name, int Moved, int Down, long Volume);
}
