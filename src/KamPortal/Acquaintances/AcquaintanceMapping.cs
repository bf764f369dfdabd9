using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace KamPortal.Acquaintances;

internal sealed class AcquaintanceMapping : IEntityTypeConfiguration<Acquaintance>
{
    public void Configure(EntityTypeBuilder<Acquaintance> acquaintance)
    {
        acquaintance.Property(a => a.Note).HasMaxLength(Acquaintance.NoteMaxLength);
        acquaintance.HasIndex(a => new { a.PersonId, a.UserId }, "UX_Acquaintances_Pair").IsUnique();
        acquaintance.HasIndex(a => new { a.UserId, a.PersonId }, "IX_Acquaintances_OfUser");
    }
}
