using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace KamPortal.Import;

internal sealed class ImportBatchMapping : IEntityTypeConfiguration<ImportBatch>
{
    public void Configure(EntityTypeBuilder<ImportBatch> batch)
    {
        batch.Property(b => b.Source).HasMaxLength(ImportBatch.SourceMaxLength);
        batch.Property(b => b.FileName).HasMaxLength(ImportBatch.FileNameMaxLength);
        batch.Property(b => b.FileHash).HasMaxLength(ImportBatch.HashLength).IsUnicode(false);
        batch.Property(b => b.StoredAs).HasMaxLength(ImportBatch.StoredAsMaxLength).IsUnicode(false);
        batch.Property(b => b.Language).HasMaxLength(2).IsUnicode(false);
        batch.Property(b => b.Warning).HasMaxLength(ImportBatch.ErrorMaxLength);
        batch.Property(b => b.Error).HasMaxLength(ImportBatch.ErrorMaxLength);
        batch.HasIndex(b => new { b.Status, b.Id }, "IX_ImportBatches_Waiting");
    }
}
