using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace KamPortal.Surveys.Answers;

internal sealed class SurveyDraftMapping : IEntityTypeConfiguration<SurveyDraft>
{
    public void Configure(EntityTypeBuilder<SurveyDraft> draft)
    {
        draft.HasKey(d => d.InvitationId);
        draft.Property(d => d.InvitationId).ValueGeneratedNever();
        draft.HasOne(d => d.Invitation).WithOne().HasForeignKey<SurveyDraft>(d => d.InvitationId).OnDelete(DeleteBehavior.Cascade);
    }
}
