using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace KamPortal.Dossiers;

internal sealed class DossierGroupMapping : IEntityTypeConfiguration<DossierGroup>
{
    public void Configure(EntityTypeBuilder<DossierGroup> group)
    {
        group.Ignore(g => g.Title);
        group.Property(g => g.Code).HasMaxLength(DossierGroup.CodeMaxLength).IsUnicode(false);
        group.Property(g => g.TitleRu).HasMaxLength(DossierGroup.TitleMaxLength);
        group.Property(g => g.TitleEn).HasMaxLength(DossierGroup.TitleMaxLength);
        group.HasIndex(g => new { g.TemplateId, g.Code }, "UX_DossierGroups_Code").IsUnique();
        group.HasMany(g => g.Questions).WithOne(q => q.Group).OnDelete(DeleteBehavior.Cascade);
    }
}
