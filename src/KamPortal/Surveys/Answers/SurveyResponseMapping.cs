using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace KamPortal.Surveys.Answers;

internal sealed class SurveyResponseMapping : IEntityTypeConfiguration<SurveyResponse>
{
    public void Configure(EntityTypeBuilder<SurveyResponse> response)
    {
        response.Property(r => r.Id).ValueGeneratedNever();
        response.Property(r => r.Language).HasMaxLength(2).IsUnicode(false);

        // One answer to an invitation, however many tabs are open.
        response.HasIndex(r => r.InvitationId, "UX_SurveyResponses_Invitation").IsUnique().HasFilter("[InvitationId] IS NOT NULL");
        response.HasIndex(r => r.WaveId, "IX_SurveyResponses_Wave");
        response.HasIndex(r => new { r.AccountId, r.WaveId }, "IX_SurveyResponses_OfAccount");
        response.HasMany(r => r.Answers).WithOne(a => a.Response).OnDelete(DeleteBehavior.Cascade);
    }
}
