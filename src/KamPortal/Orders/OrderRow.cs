namespace KamPortal.Orders;

/// <param name="Amount">Roubles without VAT; negative for a return.</param>
public sealed record OrderRow(int Id, string Number, DateOnly OrderedOn, DateOnly? ShippedOn, decimal Amount, IReadOnlyList<OrderLineRow> Lines);
