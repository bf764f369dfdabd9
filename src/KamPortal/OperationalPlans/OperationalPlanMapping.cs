using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace KamPortal.OperationalPlans;

internal sealed class OperationalPlanMapping : IEntityTypeConfiguration<OperationalPlan>
{
    public void Configure(EntityTypeBuilder<OperationalPlan> operationalPlan)
    {
        operationalPlan.Ignore(p => p.EndsBefore);
        operationalPlan.Property(p => p.Note).HasMaxLength(OperationalPlan.NoteMaxLength);
        operationalPlan.Property(p => p.Conclusion).HasMaxLength(OperationalPlan.NoteMaxLength);
        operationalPlan.HasIndex(p => new { p.AccountId, p.StartsOn, p.Period }, "UX_OperationalPlans_Period").IsUnique();
        operationalPlan.HasIndex(p => new { p.StartsOn, p.Period, p.AccountId }, "IX_OperationalPlans_ByPeriod");
        operationalPlan.HasMany(p => p.Lines).WithOne(l => l.Plan).OnDelete(DeleteBehavior.Cascade);
    }
}
