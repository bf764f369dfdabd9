using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace KamPortal.Surveys;

internal sealed class SurveyOptionMapping : IEntityTypeConfiguration<SurveyOption>
{
    public void Configure(EntityTypeBuilder<SurveyOption> option)
    {
        option.Ignore(o => o.Text);
        option.Property(o => o.Key).HasMaxLength(SurveyOption.KeyMaxLength).IsUnicode(false);
        option.Property(o => o.TextRu).HasMaxLength(SurveyOption.TextMaxLength);
        option.Property(o => o.TextEn).HasMaxLength(SurveyOption.TextMaxLength);
        option.HasIndex(o => new { o.QuestionId, o.Key }, "UX_SurveyOptions_Key").IsUnique();
    }
}
