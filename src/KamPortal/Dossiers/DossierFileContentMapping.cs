using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace KamPortal.Dossiers;

internal sealed class DossierFileContentMapping : IEntityTypeConfiguration<DossierFileContent>
{
    public void Configure(EntityTypeBuilder<DossierFileContent> content)
    {
        content.HasKey(c => c.FileId);
        content.HasOne(c => c.File).WithOne().HasForeignKey<DossierFileContent>(c => c.FileId).OnDelete(DeleteBehavior.Cascade);
    }
}
