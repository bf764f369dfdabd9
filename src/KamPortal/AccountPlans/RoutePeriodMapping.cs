using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace KamPortal.AccountPlans;

internal sealed class RoutePeriodMapping : IEntityTypeConfiguration<RoutePeriod>
{
    public void Configure(EntityTypeBuilder<RoutePeriod> routePeriod)
    {
        routePeriod.Property(p => p.Note).HasMaxLength(RoutePeriod.NoteMaxLength);

        // Both databases read brackets.
        routePeriod.HasIndex(p => p.AccountId, "UX_RoutePeriods_Current").IsUnique().HasFilter("[ToOn] IS NULL");
        routePeriod.HasIndex(p => new { p.AccountId, p.Id }, "IX_RoutePeriods_OfAccount");
        routePeriod.HasOne(p => p.Account).WithMany().HasForeignKey(p => p.AccountId);
        routePeriod.HasOne(p => p.Partner).WithMany().HasForeignKey(p => p.PartnerId);
    }
}
