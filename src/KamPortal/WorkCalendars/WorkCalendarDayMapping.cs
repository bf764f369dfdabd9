using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace KamPortal.WorkCalendars;

internal sealed class WorkCalendarDayMapping : IEntityTypeConfiguration<WorkCalendarDay>
{
    public void Configure(EntityTypeBuilder<WorkCalendarDay> day)
    {
        day.Property(d => d.CalendarCode).HasMaxLength(WorkCalendarDay.CodeMaxLength).IsUnicode(false);
        day.HasIndex(d => new { d.CalendarCode, d.Date }, "UX_WorkCalendarDays_Date").IsUnique();
    }
}
