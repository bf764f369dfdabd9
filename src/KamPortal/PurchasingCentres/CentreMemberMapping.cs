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
        member.HasIndex(m => new { m.PersonId, m.LeftOn, m.CentreId }, "IX_CentreMembers_OfPerson");

        // The alarms of all centres are read from the index alone; those who left are few, and found by themselves.
        member.HasIndex(m => new { m.CentreId, m.LeftOn, m.Attitude, m.Influence, m.PersonId }, "IX_CentreMembers_Alarms");
        member.HasIndex(m => new { m.LeftOn, m.CentreId }, "IX_CentreMembers_Gone");
        member.HasMany(m => m.Roles).WithOne(r => r.Member).OnDelete(DeleteBehavior.Cascade);
    }
}
