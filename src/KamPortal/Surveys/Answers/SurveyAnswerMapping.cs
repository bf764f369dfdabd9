using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace KamPortal.Surveys.Answers;

internal sealed class SurveyAnswerMapping : IEntityTypeConfiguration<SurveyAnswer>
{
    public void Configure(EntityTypeBuilder<SurveyAnswer> answer)
    {
        answer.Property(a => a.Id).ValueGeneratedNever();
        answer.Property(a => a.Text).HasMaxLength(SurveyAnswer.TextMaxLength);
        answer.HasIndex(a => new { a.ResponseId, a.QuestionId }, "IX_SurveyAnswers_Response");
    }
}
