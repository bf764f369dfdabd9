namespace KamPortal.Events.Effects;

/// <summary>
/// Difference of differences (Angrist, Pischke, Mostly Harmless Econometrics, 2009, ch. 5.2; Card, Krueger 1994): for each client its own change less
/// the mean change of its similar ones, d = (after − before) − mean(after′ − before′); shown are mean, median and quartiles of d over the clients.
/// It takes out what changed for everybody alike, season and market; not that those who are invited differ from those who are not.
/// </summary>
internal static class Differences
{
    /// <param name="matches">Similar clients by client of the event.</param>
    /// <param name="figures">Before and after by client; who has none of both is absent.</param>
    /// <param name="seen">Clients the viewer sees.</param>
    public static EffectMeasure Of(EffectKind kind, IReadOnlyDictionary<int, int[]> matches, IReadOnlyDictionary<int, (decimal Before, decimal After)> figures, IReadOnlySet<int> seen)
    {
        var lines = matches.Where(m => figures.ContainsKey(m.Key))
            .Select(m => (m.Key, Own: figures[m.Key], Ids: m.Value.Where(figures.ContainsKey).ToArray())).Where(l => l.Ids.Length > 0)
            .Select(l => (l.Key, l.Own, l.Ids, Before: l.Ids.Average(id => figures[id].Before), After: l.Ids.Average(id => figures[id].After))).ToList();
        var similar = lines.SelectMany(l => l.Ids).Distinct().Count();
        var unseen = lines.Count(l => !seen.Contains(l.Key));
        if (!EffectMeasure.MayTell(lines.Count, unseen) || lines.SelectMany(l => l.Ids).Where(id => !seen.Contains(id)).Distinct().Count() == 1)
        {
            return new EffectMeasure(kind, lines.Count, similar, null, null, null, null, null, null, null, null, lines.Count >= EffectMeasure.LeastClients);
        }

        var differences = lines.Select(l => l.Own.After - l.Own.Before - (l.After - l.Before)).Order().ToArray();
        var tellsSpread = unseen is 0 or >= EffectMeasure.LeastClients;
        decimal? Spread(decimal share) => tellsSpread ? Round(Quantile(differences, share)) : null;
        return new EffectMeasure(
            kind, lines.Count, similar, Round(lines.Average(l => l.Own.Before)), Round(lines.Average(l => l.Own.After)), Round(lines.Average(l => l.Before)), Round(lines.Average(l => l.After)),
            Round(differences.Average()), Spread(0.5m), Spread(0.25m), Spread(0.75m));
    }

    /// <summary>Between the two nearest in proportion (type 7 of Hyndman and Fan, 1996).</summary>
    internal static decimal Quantile(decimal[] sorted, decimal share)
    {
        var at = (sorted.Length - 1) * share;
        var low = (int)Math.Floor(at);
        return low + 1 < sorted.Length ? sorted[low] + ((at - low) * (sorted[low + 1] - sorted[low])) : sorted[low];
    }

    private static decimal Round(decimal value) => Math.Round(value, 2, MidpointRounding.AwayFromZero);
}
