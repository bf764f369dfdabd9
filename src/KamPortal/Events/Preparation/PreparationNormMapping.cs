using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace KamPortal.Events.Preparation;

internal sealed class PreparationNormMapping : IEntityTypeConfiguration<PreparationNorm>
{
    public void Configure(EntityTypeBuilder<PreparationNorm> norm)
    {
        norm.Ignore(n => n.Title);
        norm.Property(n => n.TitleRu).HasMaxLength(PreparationNorm.TitleMaxLength);
        norm.Property(n => n.TitleEn).HasMaxLength(PreparationNorm.TitleMaxLength);
        norm.Property(n => n.LevelFrom).HasConversion<int>();
        norm.Property(n => n.LevelTo).HasConversion<int>();
        norm.Property(n => n.Department).HasConversion<int>();
    }
}
