using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace KamPortal.Profiles;

internal sealed class ProfileAnswerMapping : IEntityTypeConfiguration<ProfileAnswer>
{
    public void Configure(EntityTypeBuilder<ProfileAnswer> answer)
    {
        answer.Property(a => a.QuestionKey).HasMaxLength(ProfileQuestion.KeyMaxLength).IsUnicode(false);
        answer.Property(a => a.Value).HasMaxLength(ProfileAnswer.ValueMaxLength);

        // Both databases read brackets.
        answer.HasIndex(a => new { a.AccountId, a.QuestionKey }, "UX_ProfileAnswers_Current").IsUnique().HasFilter("[IsCurrent] = 1");
        answer.HasIndex(a => new { a.AccountId, a.QuestionKey, a.Id }, "IX_ProfileAnswers_History");
    }
}
