using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace KamPortal.Events.Catalogue;

internal sealed class DealerClubMapping : IEntityTypeConfiguration<DealerClub>
{
    public void Configure(EntityTypeBuilder<DealerClub> club)
    {
        club.Property(c => c.Name).HasMaxLength(DealerClub.NameMaxLength);
        club.Property(c => c.About).HasMaxLength(DealerClub.AboutMaxLength);
        club.HasIndex(c => c.Name, "UX_DealerClubs_Name").IsUnique();
    }
}
