using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace KamPortal.Orders;

internal sealed class SalesOrderMapping : IEntityTypeConfiguration<SalesOrder>
{
    public void Configure(EntityTypeBuilder<SalesOrder> order)
    {
        order.Property(o => o.Number).HasMaxLength(SalesOrder.NumberMaxLength);
        order.HasMany(o => o.Lines).WithOne(l => l.Order).OnDelete(DeleteBehavior.Cascade);
        order.HasIndex(o => new { o.AccountId, o.OrderedOn }, "IX_SalesOrders_OfAccount");
    }
}
