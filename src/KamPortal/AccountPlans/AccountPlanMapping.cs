using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace KamPortal.AccountPlans;

internal sealed class AccountPlanMapping : IEntityTypeConfiguration<AccountPlan>
{
    public void Configure(EntityTypeBuilder<AccountPlan> accountPlan)
    {
        accountPlan.Property(p => p.StopReason).HasMaxLength(AccountPlan.ReasonMaxLength);
        accountPlan.HasMany(p => p.Steps).WithOne(s => s.Plan).OnDelete(DeleteBehavior.Cascade);

        // Both databases read brackets.
        accountPlan.HasIndex(p => new { p.AccountId, p.Kind }, "UX_AccountPlans_Active").IsUnique().HasFilter("[Status] = 'Active'");
        accountPlan.HasIndex(p => new { p.AccountId, p.Id }, "IX_AccountPlans_OfAccount");
        accountPlan.HasIndex(p => new { p.Status, p.AccountId }, "IX_AccountPlans_OfStatus");
    }
}
