using KamPortal.Accounts;

namespace KamPortal.Orders;

/// <summary>An imported order, read-only here. Returns are orders with negative lines.</summary>
internal sealed class SalesOrder
{
    public const int NumberMaxLength = 60;

    public int Id { get; private set; }

    public int AccountId { get; set; }

    public Account Account { get; init; } = null!;

    public required string Number { get; set; }

    public DateOnly OrderedOn { get; set; }

    public DateOnly? ShippedOn { get; set; }

    /// <summary>Sum of the lines, roubles without VAT.</summary>
    public decimal Amount { get; set; }

    public List<OrderLine> Lines { get; private set; } = [];
}
