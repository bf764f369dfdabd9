using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace KamPortal.Gifts;

internal sealed class GiftSeasonMapping : IEntityTypeConfiguration<GiftSeason>
{
    public void Configure(EntityTypeBuilder<GiftSeason> season)
    {
        season.Ignore(s => s.Name);
        season.Property(s => s.Code).HasMaxLength(GiftSeason.CodeMaxLength).IsUnicode(false);
        season.Property(s => s.NameRu).HasMaxLength(GiftSeason.NameMaxLength);
        season.Property(s => s.NameEn).HasMaxLength(GiftSeason.NameMaxLength);
        season.Property(s => s.Note).HasMaxLength(GiftSeason.NoteMaxLength);
        season.HasIndex(s => s.Code, "UX_GiftSeasons_Code").IsUnique();
    }
}
