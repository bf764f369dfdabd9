namespace KamPortal.Search;

/// <summary>At most <see cref="SearchQueries.MostOfAKind"/> of each kind, the likeliest first.</summary>
public sealed record SearchHits(IReadOnlyList<SearchHit> Accounts, IReadOnlyList<SearchHit> People)
{
    public static readonly SearchHits None = new([], []);
}
