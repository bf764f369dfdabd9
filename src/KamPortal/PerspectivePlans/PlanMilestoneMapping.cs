using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace KamPortal.PerspectivePlans;

internal sealed class PlanMilestoneMapping : IEntityTypeConfiguration<PlanMilestone>
{
    public void Configure(EntityTypeBuilder<PlanMilestone> planMilestone)
    {
        planMilestone.Ignore(m => m.IsEmpty);
        planMilestone.Property(m => m.Groups).HasMaxLength(PlanMilestone.TextMaxLength);
        planMilestone.Property(m => m.People).HasMaxLength(PlanMilestone.TextMaxLength);
        planMilestone.HasIndex(m => new { m.PlanId, m.Year }, "UX_PlanMilestones_Year").IsUnique();
    }
}
