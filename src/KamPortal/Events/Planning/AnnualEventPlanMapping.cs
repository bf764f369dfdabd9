using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace KamPortal.Events.Planning;

internal sealed class AnnualEventPlanMapping : IEntityTypeConfiguration<AnnualEventPlan>
{
    public void Configure(EntityTypeBuilder<AnnualEventPlan> plan)
    {
        plan.Property(p => p.DecisionNote).HasMaxLength(AnnualEventPlan.NoteMaxLength);
        plan.HasIndex(p => new { p.Year, p.Number }, "UX_AnnualEventPlans_Number").IsUnique();

        // One plan of a year is in force, and one at most is being worked on.
        plan.HasIndex(p => p.Year, "UX_AnnualEventPlans_Approved").IsUnique().HasFilter("[Status] = 'Approved'");
        plan.HasIndex(p => p.Year, "UX_AnnualEventPlans_Open").IsUnique().HasFilter("[Status] IN ('Draft', 'Submitted', 'Returned')");
    }
}
