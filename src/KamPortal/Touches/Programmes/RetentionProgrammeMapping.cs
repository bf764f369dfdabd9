using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace KamPortal.Touches.Programmes;

internal sealed class RetentionProgrammeMapping : IEntityTypeConfiguration<RetentionProgramme>
{
    public void Configure(EntityTypeBuilder<RetentionProgramme> programme)
    {
        programme.Property(p => p.Note).HasMaxLength(RetentionProgramme.NoteMaxLength);
        programme.HasIndex(p => p.Number, "UX_RetentionProgrammes_Number").IsUnique();

        // One draft at a time. Both databases read brackets.
        programme.HasIndex(p => p.Status, "UX_RetentionProgrammes_Draft").IsUnique().HasFilter("[Status] = 'Draft'");
    }
}
