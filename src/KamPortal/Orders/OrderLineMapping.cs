using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace KamPortal.Orders;

internal sealed class OrderLineMapping : IEntityTypeConfiguration<OrderLine>
{
    public void Configure(EntityTypeBuilder<OrderLine> line)
    {
        line.Property(l => l.Product).HasMaxLength(OrderLine.ProductMaxLength);
        line.Property(l => l.Quantity).HasPrecision(18, 3);
        line.Property(l => l.UnitPrice).HasPrecision(18, 4);
        line.Property(l => l.Discount).HasPrecision(9, 6);
    }
}
