namespace KamPortal.PurchasingCentres;

/// <summary>
/// Whole percents that sum up to exactly 100, by the largest remainder (Hamilton's method): everybody gets the whole part
/// of their exact share, and what is left goes one by one to the largest remainders; among equals, to the earlier ones.
/// </summary>
internal static class InfluenceShares
{
    /// <returns>As many shares as asked for; they differ by one at most.</returns>
    public static int[] Evenly(int count) => InProportion([.. Enumerable.Repeat(1, count)]);

    /// <param name="weights">Not negative; when all are 0 the shares are even.</param>
    public static int[] InProportion(IReadOnlyList<int> weights)
    {
        var sum = weights.Sum();
        if (sum == 0)
        {
            return weights.Count == 0 ? [] : Evenly(weights.Count);
        }

        var shares = weights.Select(w => w * PurchasingCentre.FullInfluence / sum).ToArray();
        var left = PurchasingCentre.FullInfluence - shares.Sum();
        foreach (var i in Enumerable.Range(0, weights.Count).OrderByDescending(i => weights[i] * PurchasingCentre.FullInfluence % sum).ThenBy(i => i).Take(left))
        {
            shares[i]++;
        }

        return shares;
    }
}
