using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace KamPortal.Dossiers;

internal sealed class DossierAnswerMapping : IEntityTypeConfiguration<DossierAnswer>
{
    public void Configure(EntityTypeBuilder<DossierAnswer> answer)
    {
        answer.Property(a => a.QuestionKey).HasMaxLength(DossierQuestion.KeyMaxLength).IsUnicode(false);
        answer.Property(a => a.Value).HasMaxLength(DossierAnswer.ValueMaxLength);
        answer.Property(a => a.Source).HasMaxLength(DossierAnswer.SourceMaxLength);

        // One current answer per question, also when two people answer at once. Both databases read brackets.
        answer.HasIndex(a => new { a.AccountId, a.QuestionKey }, "UX_DossierAnswers_Current").IsUnique().HasFilter("[IsCurrent] = 1");
        answer.HasIndex(a => new { a.AccountId, a.QuestionKey, a.Id }, "IX_DossierAnswers_History");
    }
}
