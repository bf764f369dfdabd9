using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace KamPortal.Import;

internal sealed class SavedColumnMapMapping : IEntityTypeConfiguration<SavedColumnMap>
{
    public void Configure(EntityTypeBuilder<SavedColumnMap> map)
    {
        map.Property(m => m.Source).HasMaxLength(ImportBatch.SourceMaxLength);
        map.HasIndex(m => new { m.Source, m.Kind }, "UX_SavedColumnMaps_Kind").IsUnique();
    }
}
