using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace KamPortal.Gifts;

internal sealed class GiftLimitMapping : IEntityTypeConfiguration<GiftLimit>
{
    public void Configure(EntityTypeBuilder<GiftLimit> limit)
    {
        limit.Property(l => l.Basis).HasMaxLength(GiftLimit.BasisMaxLength);
        limit.HasIndex(l => new { l.Recipient, l.FromOn }, "UX_GiftLimits_FromOn").IsUnique();
    }
}
