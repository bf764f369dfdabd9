using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace KamPortal.AccountPlans;

internal sealed class PlanTemplateMapping : IEntityTypeConfiguration<PlanTemplate>
{
    public void Configure(EntityTypeBuilder<PlanTemplate> planTemplate)
    {
        planTemplate.Property(t => t.Note).HasMaxLength(PlanTemplate.NoteMaxLength);
        planTemplate.HasIndex(t => new { t.Kind, t.Number }, "UX_PlanTemplates_Number").IsUnique();
        planTemplate.HasMany(t => t.Steps).WithOne(s => s.Template).OnDelete(DeleteBehavior.Cascade);
    }
}
