using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace KamPortal.Events.Catalogue;

internal sealed class ClubMembershipMapping : IEntityTypeConfiguration<ClubMembership>
{
    public void Configure(EntityTypeBuilder<ClubMembership> membership)
    {
        membership.HasOne(m => m.Club).WithMany(c => c.Members);
        membership.HasIndex(m => new { m.ClubId, m.AccountId, m.FromOn }, "UX_ClubMemberships_Account").IsUnique();
        membership.HasIndex(m => m.AccountId, "IX_ClubMemberships_OfAccount");
    }
}
