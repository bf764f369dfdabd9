using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace KamPortal.Improvements;

internal sealed class ImprovementSheetMapping : IEntityTypeConfiguration<ImprovementSheet>
{
    public void Configure(EntityTypeBuilder<ImprovementSheet> sheet)
    {
        sheet.Property(s => s.Language).HasMaxLength(2).IsUnicode(false);
        sheet.HasIndex(s => new { s.AccountId, s.Number }, "UX_ImprovementSheets_Number").IsUnique();
    }
}
