using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace KamPortal.PurchasingCentres;

internal sealed class CentreMemberMapping : IEntityTypeConfiguration<CentreMember>
{
    public void Configure(EntityTypeBuilder<CentreMember> member)
    {
        member.Ignore(m => m.IsDecisionMaker);
        member.Property(m => m.CompetitorNote).HasMaxLength(CentreMember.ShortTextMaxLength);
        member.Property(m => m.Decides).HasMaxLength(CentreMember.ShortTextMaxLength);
        member.Property(m => m.BusinessInterests).HasMaxLength(CentreMember.TextMaxLength);
        member.Property(m => m.PersonalInterests).HasMaxLength(CentreMember.TextMaxLength);
        member.Property(m => m.NextAction).HasMaxLength(CentreMember.ShortTextMaxLength);
        member.HasIndex(m => new { m.CentreId, m.PersonId }, "UX_CentreMembers_Person").IsUnique();
        member.HasIndex(m => new { m.PersonId, m.CentreId }, "IX_CentreMembers_OfPerson");
        member.HasMany(m => m.Roles).WithOne(r => r.Member).OnDelete(DeleteBehavior.Cascade);
    }
}
