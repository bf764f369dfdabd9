using KamPortal.Accounts;

namespace KamPortal.Surveys.Answers;

/// <summary>
/// Which facts of the audience an anonymous answer may carry: only those it shares with at least the minimum of the invited, and so that what is left over
/// is not a smaller group either, else the gap would tell who is in it.
/// </summary>
internal static class AnonymousFacts
{
    /// <param name="invited">How many are invited of each category and segment.</param>
    public static (AbcdCategory? Category, AccountSegment? Segment) Of(IReadOnlyDictionary<(AbcdCategory Category, AccountSegment? Segment), int> invited, int minimum, (AbcdCategory Category, AccountSegment? Segment) one)
    {
        var groups = invited.ToDictionary(c => c.Key, c => ((AbcdCategory?)c.Key.Category, c.Value >= minimum ? c.Key.Segment : null));
        foreach (var small in Sizes().Where(g => g.Key.Item1 is not null && g.Key.Item2 is null && g.Value < minimum).ToList())
        {
            Drop(small.Key);
        }

        while (Sizes() is var sizes && sizes.TryGetValue((null, null), out var rest) && rest < minimum && sizes.Count > 1)
        {
            Drop(sizes.Where(g => g.Key.Item1 is not null).OrderBy(g => g.Value).ThenBy(g => g.Key.Item1).ThenBy(g => g.Key.Item2).First().Key);
        }

        return groups.TryGetValue(one, out var facts) && Sizes()[facts] >= minimum ? facts : (null, null);

        Dictionary<(AbcdCategory?, AccountSegment?), int> Sizes() => groups.GroupBy(g => g.Value).ToDictionary(g => g.Key, g => g.Sum(c => invited[c.Key]));

        void Drop((AbcdCategory?, AccountSegment?) group)
        {
            foreach (var cell in groups.Where(g => g.Value == group).Select(g => g.Key).ToList())
            {
                groups[cell] = (null, null);
            }
        }
    }
}
