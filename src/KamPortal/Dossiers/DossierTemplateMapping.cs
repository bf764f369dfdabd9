using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace KamPortal.Dossiers;

internal sealed class DossierTemplateMapping : IEntityTypeConfiguration<DossierTemplate>
{
    public void Configure(EntityTypeBuilder<DossierTemplate> template)
    {
        template.Property(t => t.Note).HasMaxLength(DossierTemplate.NoteMaxLength);
        template.HasIndex(t => t.Number, "UX_DossierTemplates_Number").IsUnique();
        template.HasMany(t => t.Groups).WithOne(g => g.Template).OnDelete(DeleteBehavior.Cascade);
    }
}
