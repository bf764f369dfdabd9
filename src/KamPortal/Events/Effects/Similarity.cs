using KamPortal.Accounts;

namespace KamPortal.Events.Effects;

/// <summary>Who is compared with whom: the same category, segment and size, the nearest shipments before first.</summary>
internal static class Similarity
{
    public const int MostSimilar = 5;

    public sealed record Client(int Id, AbcdCategory Category, AccountSegment Segment, AccountSize Size, decimal Before);

    /// <returns>By client of the event; one client may be similar to several.</returns>
    public static Dictionary<int, int[]> Match(IEnumerable<Client> clients, IEnumerable<Client> others)
    {
        var alike = others.ToLookup(o => (o.Category, o.Segment, o.Size));
        return clients.ToDictionary(c => c.Id, c => alike[(c.Category, c.Segment, c.Size)].OrderBy(o => Math.Abs(o.Before - c.Before)).ThenBy(o => o.Id).Take(MostSimilar).Select(o => o.Id).ToArray());
    }
}
