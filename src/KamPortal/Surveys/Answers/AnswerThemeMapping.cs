using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace KamPortal.Surveys.Answers;

internal sealed class AnswerThemeMapping : IEntityTypeConfiguration<AnswerTheme>
{
    public void Configure(EntityTypeBuilder<AnswerTheme> theme)
    {
        theme.HasKey(t => new { t.AnswerId, t.ThemeId });
        theme.HasOne(t => t.Answer).WithMany().OnDelete(DeleteBehavior.Cascade);
    }
}
