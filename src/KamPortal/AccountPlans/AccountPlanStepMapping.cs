using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace KamPortal.AccountPlans;

internal sealed class AccountPlanStepMapping : IEntityTypeConfiguration<AccountPlanStep>
{
    public void Configure(EntityTypeBuilder<AccountPlanStep> accountPlanStep)
    {
        accountPlanStep.Property(s => s.WaiverReason).HasMaxLength(AccountPlanStep.ReasonMaxLength);
        accountPlanStep.HasIndex(s => new { s.PlanId, s.TemplateStepId }, "UX_AccountPlanSteps_Step").IsUnique();
        accountPlanStep.HasIndex(s => new { s.Status, s.DueOn }, "IX_AccountPlanSteps_Due");
    }
}
