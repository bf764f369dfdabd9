using KamPortal.Accounts;

namespace KamPortal.Categories;

/// <summary>Changes of letters in a period.</summary>
/// <param name="Totals">By pair of letters, cause and the owner then.</param>
/// <param name="Rows">The latest of the chosen pair, at most <see cref="MostRows"/>.</param>
public sealed record PortfolioMoves(IReadOnlyList<PortfolioMoves.Total> Totals, IReadOnlyList<PortfolioMoves.Row> Rows)
{
    public const int MostRows = 200;

    public sealed record Total(AbcdCategory From, AbcdCategory To, CategoryCause Cause, int OwnerId, string OwnerName, int Accounts);

    /// <param name="OwnerName">Who had the account then.</param>
    public sealed record Row(int Id, DateOnly On, int AccountId, string AccountName, string OwnerName, AbcdCategory From, AbcdCategory To, CategoryCause Cause, decimal Volume, decimal? Potential, decimal? Gap);
}
