using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace KamPortal.PerspectivePlans;

internal sealed class PlanResourceMapping : IEntityTypeConfiguration<PlanResource>
{
    public void Configure(EntityTypeBuilder<PlanResource> planResource)
    {
        planResource.Property(r => r.Text).HasMaxLength(PlanResource.TextMaxLength);
    }
}
