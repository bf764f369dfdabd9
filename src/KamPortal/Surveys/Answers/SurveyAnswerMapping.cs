using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace KamPortal.Surveys.Answers;

internal sealed class SurveyAnswerMapping : IEntityTypeConfiguration<SurveyAnswer>
{
    public void Configure(EntityTypeBuilder<SurveyAnswer> answer)
    {
        answer.Property(a => a.Id).ValueGeneratedNever();
        answer.Property(a => a.Text).HasMaxLength(SurveyAnswer.TextMaxLength);

        // All that is counted of an answer: rows lie by random numbers, and to fetch each of half a million costs more than to count it.
        answer.HasIndex(a => new { a.ResponseId, a.QuestionId, a.OptionId, a.Number, a.Second }, "IX_SurveyAnswers_Response");
    }
}
