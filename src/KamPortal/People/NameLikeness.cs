using KamPortal.Data;

namespace KamPortal.People;

/// <summary>Compares names as people type them: ё as е, first and last in either order, one slip of a letter.</summary>
internal static class NameLikeness
{
    /// <summary>Shorter names differ by a letter too often: Ким and Кин are two people.</summary>
    private const int ShortestForSlip = 9;

    public static string Fold(string? name) => name is null ? "" : SearchWords.Normalise(name, Person.NameMaxLength);

    /// <summary>The same first and last name in either order, and no contradicting middle name.</summary>
    public static bool AreSame((string Last, string First, string Middle) a, (string Last, string First, string Middle) b) =>
        a.Last.Length > 0 && a.First.Length > 0
        && ((a.Last, a.First) == (b.Last, b.First) || (a.Last, a.First) == (b.First, b.Last))
        && (a.Middle.Length == 0 || b.Middle.Length == 0 || a.Middle == b.Middle);

    /// <summary>First and last name together are one letter apart: changed, lost, doubled or swapped with its neighbour.</summary>
    public static bool AreSlip((string Last, string First, string Middle) a, (string Last, string First, string Middle) b)
    {
        var (x, y) = ($"{a.Last} {a.First}", $"{b.Last} {b.First}");
        return a.Last.Length > 0 && a.First.Length > 0 && b.Last.Length > 0 && b.First.Length > 0 && Math.Min(x.Length, y.Length) >= ShortestForSlip
            && (a.Middle.Length == 0 || b.Middle.Length == 0 || a.Middle == b.Middle) && IsOneApart(x, y);
    }

    private static bool IsOneApart(string x, string y)
    {
        var same = x.Zip(y).TakeWhile(p => p.First == p.Second).Count();
        var (a, b) = (x[same..], y[same..]);
        return (a.Length - b.Length) switch
        {
            0 => a.Length > 0 && (a[1..] == b[1..] || (a.Length > 1 && a[0] == b[1] && a[1] == b[0] && a[2..] == b[2..])),
            1 => a[1..] == b,
            -1 => a == b[1..],
            _ => false,
        };
    }
}
