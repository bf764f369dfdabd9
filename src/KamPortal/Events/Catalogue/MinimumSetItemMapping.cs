using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace KamPortal.Events.Catalogue;

internal sealed class MinimumSetItemMapping : IEntityTypeConfiguration<MinimumSetItem>
{
    public void Configure(EntityTypeBuilder<MinimumSetItem> item)
    {
        item.Property(i => i.Title).HasMaxLength(MinimumSetItem.TitleMaxLength);
        item.Property(i => i.Url).HasMaxLength(MinimumSetItem.UrlMaxLength);
        item.HasIndex(i => new { i.ProductGroupId, i.Kind }, "IX_MinimumSetItems_OfGroup");
    }
}
