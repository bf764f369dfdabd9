using KamPortal.Surveys;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace KamPortal.Events.Catalogue;

internal sealed class EventTemplateMapping : IEntityTypeConfiguration<EventTemplate>
{
    public void Configure(EntityTypeBuilder<EventTemplate> template)
    {
        template.Ignore(t => t.Title);
        template.Ignore(t => t.Description);
        template.Property(t => t.TitleRu).HasMaxLength(DevelopmentEvent.TitleMaxLength);
        template.Property(t => t.TitleEn).HasMaxLength(DevelopmentEvent.TitleMaxLength);
        template.Property(t => t.DescriptionRu).HasMaxLength(DevelopmentEvent.TextMaxLength);
        template.Property(t => t.DescriptionEn).HasMaxLength(DevelopmentEvent.TextMaxLength);
        template.Property(t => t.FeedbackCode).HasMaxLength(SurveyTemplate.CodeMaxLength).IsUnicode(false);
        template.Property(t => t.Level).HasConversion<int>();
        template.Property(t => t.Departments).HasConversion<int>();
    }
}
