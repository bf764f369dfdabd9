using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace KamPortal.Audit;

internal sealed class AuditEntryMapping : IEntityTypeConfiguration<AuditEntry>
{
    public void Configure(EntityTypeBuilder<AuditEntry> entry)
    {
        entry.Property(e => e.Actor).HasMaxLength(AuditEntry.ActorMaxLength);
        entry.Property(e => e.Entity).HasMaxLength(AuditEntry.EntityMaxLength).IsUnicode(false);
        entry.HasIndex(e => new { e.AccountId, e.Id }, "IX_AuditEntries_OfAccount");
        entry.HasIndex(e => new { e.At, e.Id }, "IX_AuditEntries_ByTime");
        entry.HasIndex(e => new { e.UserId, e.Id }, "IX_AuditEntries_OfUser");
        entry.HasIndex(e => new { e.Entity, e.EntityId, e.Id }, "IX_AuditEntries_OfEntity");
    }
}
