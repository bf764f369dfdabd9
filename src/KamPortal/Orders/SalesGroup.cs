namespace KamPortal.Orders;

/// <param name="Id">Null for goods without a group; <paramref name="Name"/> is null then too.</param>
/// <param name="LastYear">Last 12 full months.</param>
/// <param name="YearBefore">The 12 months before those, as far as the chart reaches.</param>
public sealed record SalesGroup(int? Id, string? Name, decimal LastYear, decimal YearBefore);
