using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace KamPortal.Surveys.Answers;

internal sealed class SurveyThemeMapping : IEntityTypeConfiguration<SurveyTheme>
{
    public void Configure(EntityTypeBuilder<SurveyTheme> theme)
    {
        theme.Ignore(t => t.Name);
        theme.Property(t => t.NameRu).HasMaxLength(SurveyTheme.NameMaxLength);
        theme.Property(t => t.NameEn).HasMaxLength(SurveyTheme.NameMaxLength);
        theme.HasIndex(t => t.NameRu, "UX_SurveyThemes_Name").IsUnique();
    }
}
