using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace KamPortal.Accounts;

internal sealed class AccountTeamMemberMapping : IEntityTypeConfiguration<AccountTeamMember>
{
    public void Configure(EntityTypeBuilder<AccountTeamMember> member) =>
        member.HasIndex(m => new { m.UserId, m.AccountId }, "IX_AccountTeamMembers_OfUser");
}
