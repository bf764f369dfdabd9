using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace KamPortal.PerspectivePlans;

internal sealed class PlanActionMapping : IEntityTypeConfiguration<PlanAction>
{
    public void Configure(EntityTypeBuilder<PlanAction> planAction)
    {
        planAction.Property(a => a.Key).HasMaxLength(PlanAction.KeyMaxLength).IsUnicode(false);
        planAction.Property(a => a.Text).HasMaxLength(PlanAction.TextMaxLength);
        planAction.Property(a => a.EffectText).HasMaxLength(PlanAction.TextMaxLength);
        planAction.HasIndex(a => new { a.PlanId, a.Key }, "UX_PlanActions_Key").IsUnique();
        planAction.HasIndex(a => new { a.OwnerId, a.DueOn }, "IX_PlanActions_OfOwner");
    }
}
