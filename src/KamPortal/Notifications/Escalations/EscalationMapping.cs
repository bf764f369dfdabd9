using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace KamPortal.Notifications.Escalations;

internal sealed class EscalationMapping : IEntityTypeConfiguration<Escalation>
{
    public void Configure(EntityTypeBuilder<Escalation> escalation)
    {
        escalation.Property(e => e.Key).HasMaxLength(Escalation.KeyMaxLength).IsUnicode(false);
        escalation.HasIndex(e => e.Key, "UX_Escalations_Key").IsUnique();
        escalation.HasIndex(e => new { e.ToUserId, e.At }, "IX_Escalations_ToUser");
    }
}
