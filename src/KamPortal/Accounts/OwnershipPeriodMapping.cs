using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace KamPortal.Accounts;

internal sealed class OwnershipPeriodMapping : IEntityTypeConfiguration<OwnershipPeriod>
{
    public void Configure(EntityTypeBuilder<OwnershipPeriod> period)
    {
        period.Property(p => p.Reason).HasMaxLength(Account.ReasonMaxLength);
        period.HasIndex(p => new { p.AccountId, p.FromOn }, "UX_OwnershipPeriods_Start").IsUnique();
    }
}
