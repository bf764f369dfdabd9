using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace KamPortal.Profiles;

internal sealed class ProfileQuestionMapping : IEntityTypeConfiguration<ProfileQuestion>
{
    public void Configure(EntityTypeBuilder<ProfileQuestion> question)
    {
        question.Ignore(q => q.Text);
        question.Ignore(q => q.Help);
        question.Property(q => q.Key).HasMaxLength(ProfileQuestion.KeyMaxLength).IsUnicode(false);
        question.Property(q => q.TextRu).HasMaxLength(ProfileQuestion.TextMaxLength);
        question.Property(q => q.TextEn).HasMaxLength(ProfileQuestion.TextMaxLength);
        question.Property(q => q.HelpRu).HasMaxLength(ProfileQuestion.HelpMaxLength);
        question.Property(q => q.HelpEn).HasMaxLength(ProfileQuestion.HelpMaxLength);
        question.HasIndex(q => q.Key, "UX_ProfileQuestions_Key").IsUnique();
    }
}
