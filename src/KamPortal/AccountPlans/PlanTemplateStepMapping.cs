using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace KamPortal.AccountPlans;

internal sealed class PlanTemplateStepMapping : IEntityTypeConfiguration<PlanTemplateStep>
{
    public void Configure(EntityTypeBuilder<PlanTemplateStep> planTemplateStep)
    {
        planTemplateStep.Ignore(s => s.Title);
        planTemplateStep.Ignore(s => s.Help);
        planTemplateStep.Property(s => s.Key).HasMaxLength(PlanTemplateStep.KeyMaxLength).IsUnicode(false);
        planTemplateStep.Property(s => s.TitleRu).HasMaxLength(PlanTemplateStep.TitleMaxLength);
        planTemplateStep.Property(s => s.TitleEn).HasMaxLength(PlanTemplateStep.TitleMaxLength);
        planTemplateStep.Property(s => s.HelpRu).HasMaxLength(PlanTemplateStep.HelpMaxLength);
        planTemplateStep.Property(s => s.HelpEn).HasMaxLength(PlanTemplateStep.HelpMaxLength);
        planTemplateStep.HasIndex(s => new { s.TemplateId, s.Key }, "UX_PlanTemplateSteps_Key").IsUnique();
    }
}
