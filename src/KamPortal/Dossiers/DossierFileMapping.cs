using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace KamPortal.Dossiers;

internal sealed class DossierFileMapping : IEntityTypeConfiguration<DossierFile>
{
    public void Configure(EntityTypeBuilder<DossierFile> file)
    {
        file.Property(f => f.GroupCode).HasMaxLength(DossierGroup.CodeMaxLength).IsUnicode(false);
        file.Property(f => f.Name).HasMaxLength(DossierFile.NameMaxLength);
        file.Property(f => f.ContentType).HasMaxLength(DossierFile.ContentTypeMaxLength).IsUnicode(false);
        file.Property(f => f.Hash).HasMaxLength(DossierFile.HashLength).IsUnicode(false).IsFixedLength();
        file.HasIndex(f => new { f.AccountId, f.GroupCode }, "IX_DossierFiles_OfAccount");
        file.HasIndex(f => f.Hash, "IX_DossierFiles_Hash");
    }
}
