using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace KamPortal.Surveys.Waves;

internal sealed class SurveyInvitationMapping : IEntityTypeConfiguration<SurveyInvitation>
{
    public void Configure(EntityTypeBuilder<SurveyInvitation> invitation)
    {
        invitation.Property(i => i.Language).HasMaxLength(2).IsUnicode(false);
        invitation.Property(i => i.TokenHash).HasMaxLength(SurveyInvitation.HashLength).IsUnicode(false);
        invitation.HasIndex(i => i.TokenHash, "UX_SurveyInvitations_Token").IsUnique().HasFilter("[TokenHash] IS NOT NULL");

        // Nobody is asked twice in a wave, however often it is opened.
        invitation.HasIndex(i => new { i.WaveId, i.PersonId }, "UX_SurveyInvitations_Person").IsUnique();
        invitation.HasIndex(i => new { i.WaveId, i.Status }, "IX_SurveyInvitations_Status");
        invitation.HasIndex(i => new { i.PersonId, i.InvitedAt }, "IX_SurveyInvitations_OfPerson");
        invitation.HasIndex(i => new { i.AccountId, i.WaveId }, "IX_SurveyInvitations_OfAccount");
        invitation.HasOne(i => i.Wave).WithMany(w => w.Invitations).OnDelete(DeleteBehavior.Cascade);
    }
}
