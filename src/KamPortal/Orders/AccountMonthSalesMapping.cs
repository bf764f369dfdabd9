using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace KamPortal.Orders;

internal sealed class AccountMonthSalesMapping : IEntityTypeConfiguration<AccountMonthSales>
{
    public void Configure(EntityTypeBuilder<AccountMonthSales> month) =>
        month.HasIndex(m => new { m.AccountId, m.Month, m.ProductGroupId }, "IX_AccountMonthSales_OfAccount");
}
