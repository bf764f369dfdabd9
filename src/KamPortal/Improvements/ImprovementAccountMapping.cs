using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace KamPortal.Improvements;

internal sealed class ImprovementAccountMapping : IEntityTypeConfiguration<ImprovementAccount>
{
    public void Configure(EntityTypeBuilder<ImprovementAccount> account)
    {
        account.Property(a => a.Said).HasMaxLength(ImprovementAccount.SaidMaxLength);
        account.HasIndex(a => new { a.ImprovementId, a.AccountId }, "UX_ImprovementAccounts_Account").IsUnique();
        account.HasIndex(a => a.AccountId, "IX_ImprovementAccounts_OfAccount");
    }
}
