using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace KamPortal.Events.Planning;

internal sealed class AnnualPlanLineMapping : IEntityTypeConfiguration<AnnualPlanLine>
{
    public void Configure(EntityTypeBuilder<AnnualPlanLine> line)
    {
        line.Property(l => l.Title).HasMaxLength(DevelopmentEvent.TitleMaxLength);
        line.Property(l => l.Reason).HasMaxLength(AnnualPlanLine.ReasonMaxLength);
        line.Property(l => l.Level).HasConversion<int>();
        line.HasOne(l => l.Plan).WithMany(p => p.Lines).OnDelete(DeleteBehavior.Cascade);
        line.HasIndex(l => new { l.PlanId, l.Month }, "IX_AnnualPlanLines_OfPlan");
    }
}
