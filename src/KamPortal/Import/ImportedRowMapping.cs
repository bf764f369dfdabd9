using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace KamPortal.Import;

internal sealed class ImportedRowMapping : IEntityTypeConfiguration<ImportedRow>
{
    public void Configure(EntityTypeBuilder<ImportedRow> row)
    {
        row.HasOne(r => r.Batch).WithMany().OnDelete(DeleteBehavior.Cascade);
        row.HasIndex(r => new { r.BatchId, r.Id }, "IX_ImportedRows_OfBatch");
        row.HasIndex(r => new { r.Target, r.TargetId, r.Id }, "IX_ImportedRows_OfTarget");
    }
}
