namespace KamPortal.Orders;

/// <param name="Total">Orders of the account, all pages.</param>
public sealed record OrdersPage(IReadOnlyList<OrderRow> Rows, int Total);
