namespace KamPortal.Orders;

/// <summary>What an account bought by month and product group; roubles without VAT, returns subtracted, exact.</summary>
/// <param name="Months">Oldest first; the last one is the current month, up to today.</param>
/// <param name="Groups">By the sum of all months, largest first.</param>
public sealed record SalesChart(IReadOnlyList<SalesMonth> Months, IReadOnlyList<SalesGroup> Groups)
{
    public decimal Total => Months.Sum(m => m.Amount);
}
