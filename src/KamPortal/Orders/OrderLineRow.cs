namespace KamPortal.Orders;

/// <param name="Discount">Share of the price, 0…1.</param>
/// <param name="Amount">Roubles without VAT; negative for a return.</param>
public sealed record OrderLineRow(string Product, string? Group, decimal Quantity, decimal UnitPrice, decimal Discount, decimal Amount);
