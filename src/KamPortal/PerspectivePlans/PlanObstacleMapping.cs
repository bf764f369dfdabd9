using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace KamPortal.PerspectivePlans;

internal sealed class PlanObstacleMapping : IEntityTypeConfiguration<PlanObstacle>
{
    public void Configure(EntityTypeBuilder<PlanObstacle> planObstacle)
    {
        planObstacle.Property(o => o.Text).HasMaxLength(PlanObstacle.TextMaxLength);
        planObstacle.Property(o => o.Answer).HasMaxLength(PlanObstacle.TextMaxLength);
    }
}
