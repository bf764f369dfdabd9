using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace KamPortal.OperationalPlans;

internal sealed class OperationalLineMapping : IEntityTypeConfiguration<OperationalLine>
{
    public void Configure(EntityTypeBuilder<OperationalLine> operationalLine)
    {
        operationalLine.Property(l => l.Text).HasMaxLength(OperationalLine.TextMaxLength);
        operationalLine.Property(l => l.ActionKey).HasMaxLength(OperationalLine.ActionKeyMaxLength).IsUnicode(false);
        operationalLine.HasIndex(l => new { l.PlanId, l.Order }, "IX_OperationalLines_OfPlan");
    }
}
