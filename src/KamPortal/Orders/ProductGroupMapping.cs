using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace KamPortal.Orders;

internal sealed class ProductGroupMapping : IEntityTypeConfiguration<ProductGroup>
{
    public void Configure(EntityTypeBuilder<ProductGroup> group)
    {
        group.Property(g => g.Name).HasMaxLength(ProductGroup.NameMaxLength);
        group.HasIndex(g => g.Name, "UX_ProductGroups_Name").IsUnique();
    }
}
