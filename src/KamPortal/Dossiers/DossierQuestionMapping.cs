using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace KamPortal.Dossiers;

internal sealed class DossierQuestionMapping : IEntityTypeConfiguration<DossierQuestion>
{
    public void Configure(EntityTypeBuilder<DossierQuestion> question)
    {
        question.Ignore(q => q.Text).Ignore(q => q.Help).Ignore(q => q.Choices).Ignore(q => q.IsConfidential);
        question.Property(q => q.Key).HasMaxLength(DossierQuestion.KeyMaxLength).IsUnicode(false);
        question.Property(q => q.TextRu).HasMaxLength(DossierQuestion.TextMaxLength);
        question.Property(q => q.TextEn).HasMaxLength(DossierQuestion.TextMaxLength);
        question.Property(q => q.HelpRu).HasMaxLength(DossierQuestion.HelpMaxLength);
        question.Property(q => q.HelpEn).HasMaxLength(DossierQuestion.HelpMaxLength);
        question.Property(q => q.ChoicesRu).HasMaxLength(DossierQuestion.ChoicesMaxLength);
        question.Property(q => q.ChoicesEn).HasMaxLength(DossierQuestion.ChoicesMaxLength);
        question.HasIndex(q => new { q.GroupId, q.Key }, "UX_DossierQuestions_Key").IsUnique();
    }
}
