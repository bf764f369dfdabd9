using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace KamPortal.Greetings;

internal sealed class GreetingTemplateMapping : IEntityTypeConfiguration<GreetingTemplate>
{
    public void Configure(EntityTypeBuilder<GreetingTemplate> template)
    {
        template.Property(t => t.Language).HasMaxLength(2).IsUnicode(false);
        template.Property(t => t.Subject).HasMaxLength(GreetingTemplate.SubjectMaxLength);
        template.Property(t => t.Body).HasMaxLength(GreetingTemplate.BodyMaxLength);
        template.HasIndex(t => new { t.OccasionId, t.Language, t.Number }, "UX_GreetingTemplates_Number").IsUnique();
        template.HasIndex(t => new { t.OccasionId, t.Language }, "UX_GreetingTemplates_Current").IsUnique().HasFilter("[IsCurrent] = 1");
    }
}
