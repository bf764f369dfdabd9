using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace KamPortal.Surveys;

internal sealed class SurveyQuestionMapping : IEntityTypeConfiguration<SurveyQuestion>
{
    public void Configure(EntityTypeBuilder<SurveyQuestion> question)
    {
        question.Ignore(q => q.Text);
        question.Property(q => q.Key).HasMaxLength(SurveyQuestion.KeyMaxLength).IsUnicode(false);
        question.Property(q => q.TextRu).HasMaxLength(SurveyQuestion.TextMaxLength);
        question.Property(q => q.TextEn).HasMaxLength(SurveyQuestion.TextMaxLength);
        question.Property(q => q.HelpRu).HasMaxLength(SurveyQuestion.TextMaxLength);
        question.Property(q => q.HelpEn).HasMaxLength(SurveyQuestion.TextMaxLength);
        question.Property(q => q.FromLabelRu).HasMaxLength(SurveyQuestion.LabelMaxLength);
        question.Property(q => q.FromLabelEn).HasMaxLength(SurveyQuestion.LabelMaxLength);
        question.Property(q => q.ToLabelRu).HasMaxLength(SurveyQuestion.LabelMaxLength);
        question.Property(q => q.ToLabelEn).HasMaxLength(SurveyQuestion.LabelMaxLength);
        question.Property(q => q.ConditionKey).HasMaxLength(SurveyQuestion.KeyMaxLength).IsUnicode(false);
        question.Property(q => q.ConditionOption).HasMaxLength(SurveyOption.KeyMaxLength).IsUnicode(false);
        question.HasIndex(q => new { q.TemplateId, q.Key }, "UX_SurveyQuestions_Key").IsUnique();
        question.HasMany(q => q.Options).WithOne(o => o.Question).OnDelete(DeleteBehavior.Cascade);
    }
}
