using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace KamPortal.Gifts;

internal sealed class GiftSeasonShareMapping : IEntityTypeConfiguration<GiftSeasonShare>
{
    public void Configure(EntityTypeBuilder<GiftSeasonShare> share)
    {
        share.HasOne(s => s.Season).WithMany(s => s.Shares).OnDelete(DeleteBehavior.Cascade);
        share.HasIndex(s => new { s.SeasonId, s.Category }, "UX_GiftSeasonShares_Category").IsUnique();
    }
}
