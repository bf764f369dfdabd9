using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace KamPortal.Surveys;

internal sealed class SurveyTemplateMapping : IEntityTypeConfiguration<SurveyTemplate>
{
    public void Configure(EntityTypeBuilder<SurveyTemplate> template)
    {
        template.Ignore(t => t.Title);
        template.Property(t => t.Code).HasMaxLength(SurveyTemplate.CodeMaxLength).IsUnicode(false);
        template.Property(t => t.TitleRu).HasMaxLength(SurveyTemplate.TitleMaxLength);
        template.Property(t => t.TitleEn).HasMaxLength(SurveyTemplate.TitleMaxLength);
        template.Property(t => t.IntroRu).HasMaxLength(SurveyTemplate.TextMaxLength);
        template.Property(t => t.IntroEn).HasMaxLength(SurveyTemplate.TextMaxLength);
        template.Property(t => t.ThanksRu).HasMaxLength(SurveyTemplate.TextMaxLength);
        template.Property(t => t.ThanksEn).HasMaxLength(SurveyTemplate.TextMaxLength);
        template.Property(t => t.Note).HasMaxLength(SurveyTemplate.NoteMaxLength);
        template.HasIndex(t => new { t.Code, t.Number }, "UX_SurveyTemplates_Number").IsUnique();
        template.HasIndex(t => t.Code, "UX_SurveyTemplates_Draft").IsUnique().HasFilter("[Status] = 'Draft'");
        template.HasIndex(t => t.Code, "UX_SurveyTemplates_Published").IsUnique().HasFilter("[Status] = 'Published'");
        template.HasMany(t => t.Questions).WithOne(q => q.Template).OnDelete(DeleteBehavior.Cascade);
    }
}
