using KamPortal.Events.Participants;
using KamPortal.Staff;
using KamPortal.Surveys;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace KamPortal.Events;

internal sealed class DevelopmentEventMapping : IEntityTypeConfiguration<DevelopmentEvent>
{
    public void Configure(EntityTypeBuilder<DevelopmentEvent> one)
    {
        one.Ignore(e => e.Title);
        one.Ignore(e => e.Description);
        one.Property(e => e.TitleRu).HasMaxLength(DevelopmentEvent.TitleMaxLength);
        one.Property(e => e.TitleEn).HasMaxLength(DevelopmentEvent.TitleMaxLength);
        one.Property(e => e.DescriptionRu).HasMaxLength(DevelopmentEvent.TextMaxLength);
        one.Property(e => e.DescriptionEn).HasMaxLength(DevelopmentEvent.TextMaxLength);
        one.Property(e => e.CancelReason).HasMaxLength(DevelopmentEvent.ReasonMaxLength);
        one.Property(e => e.TimeZoneId).HasMaxLength(Branch.TimeZoneMaxLength).IsUnicode(false);
        one.Property(e => e.FeedbackCode).HasMaxLength(SurveyTemplate.CodeMaxLength).IsUnicode(false);
        one.Property(e => e.Level).HasConversion<int>();
        one.Property(e => e.Departments).HasConversion<int>();
        one.HasOne(e => e.Seats).WithOne(s => s.Event).HasForeignKey<EventSeats>(s => s.EventId).OnDelete(DeleteBehavior.Cascade);

        // A month of the calendar: what ends after its first day and starts before its last.
        one.HasIndex(e => new { e.StartsAt, e.EndsAt }, "IX_DevelopmentEvents_When");
        one.HasIndex(e => new { e.Status, e.EndsAt }, "IX_DevelopmentEvents_Over");
        one.HasIndex(e => new { e.Level, e.StartsAt }, "IX_DevelopmentEvents_ByLevel");
    }
}
