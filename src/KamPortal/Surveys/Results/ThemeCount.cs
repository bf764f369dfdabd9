namespace KamPortal.Surveys.Results;

/// <summary>A theme with how many answers are about it.</summary>
/// <param name="Cumulative">Percent of all codings from the most frequent theme down to this one.</param>
public sealed record ThemeCount(int Id, string Name, int Count, decimal Cumulative)
{
    /// <summary>The most frequent first.</summary>
    public static IReadOnlyList<ThemeCount> Pareto(IEnumerable<(int Id, string Name, int Count)> counts)
    {
        var ordered = counts.OrderByDescending(c => c.Count).ThenBy(c => c.Name, StringComparer.CurrentCulture).ThenBy(c => c.Id).ToList();
        var (all, sum) = (ordered.Sum(c => c.Count), 0);
        return [.. ordered.Select(c => new ThemeCount(c.Id, c.Name, c.Count, 100m * (sum += c.Count) / all))];
    }
}
