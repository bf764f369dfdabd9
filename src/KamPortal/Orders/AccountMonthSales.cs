using KamPortal.Accounts;

namespace KamPortal.Orders;

/// <summary>What an account bought in a month and group; rebuilt from the orders, never edited.</summary>
internal sealed class AccountMonthSales
{
    public int Id { get; private set; }

    public int AccountId { get; init; }

    public Account Account { get; init; } = null!;

    /// <summary>First day of the month.</summary>
    public DateOnly Month { get; init; }

    public int? ProductGroupId { get; init; }

    public ProductGroup? ProductGroup { get; init; }

    public decimal Amount { get; init; }

    public int Orders { get; init; }
}
