namespace KamPortal.Surveys.Results;

/// <summary>
/// Which parts of an anonymous breakdown are hidden: those with fewer answers than the least, and then, since the whole is shown, as many of the next
/// smallest as it takes that nothing below the least can be got by taking the shown parts off the whole.
/// </summary>
internal static class SmallGroups
{
    /// <param name="parts">Of each part the number of answers as a whole first, then to every question.</param>
    /// <param name="least">Answers that may be shown.</param>
    /// <returns>Positions of the hidden parts.</returns>
    public static IReadOnlySet<int> Hidden(IReadOnlyList<IReadOnlyList<int>> parts, int least)
    {
        bool TooFew(int count) => count > 0 && count < least;
        var hidden = Enumerable.Range(0, parts.Count).Where(i => parts[i].Any(TooFew)).ToHashSet();
        bool Tells() => hidden.Count == 1 || Enumerable.Range(0, parts[0].Count).Any(q => TooFew(hidden.Sum(i => parts[i][q])));
        foreach (var next in Enumerable.Range(0, parts.Count).Where(i => !hidden.Contains(i) && parts[i][0] > 0).OrderBy(i => parts[i][0]).ThenBy(i => i).ToList())
        {
            if (hidden.Count == 0 || !Tells())
            {
                break;
            }

            hidden.Add(next);
        }

        return hidden;
    }
}
