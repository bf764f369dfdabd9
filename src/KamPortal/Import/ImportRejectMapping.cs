using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace KamPortal.Import;

internal sealed class ImportRejectMapping : IEntityTypeConfiguration<ImportReject>
{
    public void Configure(EntityTypeBuilder<ImportReject> reject)
    {
        reject.Property(r => r.Reason).HasMaxLength(ImportReject.ReasonMaxLength);
        reject.Property(r => r.Row).HasMaxLength(ImportReject.RowMaxLength);
        reject.HasOne(r => r.Batch).WithMany().OnDelete(DeleteBehavior.Cascade);
        reject.HasIndex(r => new { r.BatchId, r.Line }, "IX_ImportRejects_OfBatch");
    }
}
