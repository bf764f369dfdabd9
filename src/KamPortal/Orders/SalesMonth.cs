namespace KamPortal.Orders;

/// <param name="Month">First day.</param>
/// <param name="ByGroup">Amounts in the order of <see cref="SalesChart.Groups"/>.</param>
public sealed record SalesMonth(DateOnly Month, decimal Amount, IReadOnlyList<decimal> ByGroup);
