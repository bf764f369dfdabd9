using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace KamPortal.Import;

internal sealed class ExternalKeyMapping : IEntityTypeConfiguration<ExternalKey>
{
    public void Configure(EntityTypeBuilder<ExternalKey> key)
    {
        key.Property(k => k.Source).HasMaxLength(ImportBatch.SourceMaxLength);
        key.Property(k => k.Value).HasMaxLength(ExternalKey.ValueMaxLength);
        key.HasIndex(k => new { k.Source, k.Kind, k.Value }, "UX_ExternalKeys_Value").IsUnique();
        key.HasIndex(k => new { k.Kind, k.TargetId }, "IX_ExternalKeys_OfTarget");
        key.HasIndex(k => k.BatchId, "IX_ExternalKeys_OfBatch");
    }
}
