using KamPortal.WorkCalendars;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace KamPortal.Staff;

internal sealed class BranchMapping : IEntityTypeConfiguration<Branch>
{
    public void Configure(EntityTypeBuilder<Branch> branch)
    {
        branch.Property(b => b.Name).HasMaxLength(Branch.NameMaxLength);
        branch.Property(b => b.TimeZoneId).HasMaxLength(Branch.TimeZoneMaxLength).IsUnicode(false);
        branch.Property(b => b.CalendarCode).HasMaxLength(WorkCalendarDay.CodeMaxLength).IsUnicode(false);
        branch.HasIndex(b => b.Name, "UX_Branches_Name").IsUnique();
    }
}
