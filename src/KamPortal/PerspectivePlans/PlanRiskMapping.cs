using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace KamPortal.PerspectivePlans;

internal sealed class PlanRiskMapping : IEntityTypeConfiguration<PlanRisk>
{
    public void Configure(EntityTypeBuilder<PlanRisk> planRisk)
    {
        planRisk.Property(r => r.Text).HasMaxLength(PlanRisk.TextMaxLength);
        planRisk.Property(r => r.Answer).HasMaxLength(PlanRisk.TextMaxLength);
    }
}
