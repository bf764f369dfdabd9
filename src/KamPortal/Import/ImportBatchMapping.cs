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
        batch.Property(b => b.Error).HasMaxLength(ImportBatch.ErrorMaxLength);
    }
}
