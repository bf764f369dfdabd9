namespace KamPortal.Orders;

internal sealed class OrderLine
{
    public const int ProductMaxLength = 200;

    public int Id { get; private set; }

    public int OrderId { get; init; }

    public SalesOrder Order { get; init; } = null!;

    public int? ProductGroupId { get; set; }

    public ProductGroup? ProductGroup { get; init; }

    public required string Product { get; set; }

    public decimal Quantity { get; set; }

    public decimal UnitPrice { get; set; }

    /// <summary>Share of the price, 0…1.</summary>
    public decimal Discount { get; set; }

    /// <summary>Roubles without VAT; negative for a return.</summary>
    public decimal Amount { get; set; }

    /// <summary>unitPrice × quantity × (1 − discount), half away from zero to two decimals.</summary>
    public static decimal AmountOf(decimal unitPrice, decimal quantity, decimal discount) =>
        decimal.Round(unitPrice * quantity * (1 - discount), 2, MidpointRounding.AwayFromZero);
}
