using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace KamPortal.Calendars;

internal sealed class CalendarFeedMapping : IEntityTypeConfiguration<CalendarFeed>
{
    public void Configure(EntityTypeBuilder<CalendarFeed> feed)
    {
        feed.Property(f => f.Name).HasMaxLength(CalendarFeed.NameMaxLength);
        feed.Property(f => f.TokenHash).HasMaxLength(CalendarFeed.HashLength).IsUnicode(false);
        feed.Property(f => f.Kinds).HasConversion<int>();
        feed.HasIndex(f => f.TokenHash, "UX_CalendarFeeds_Token").IsUnique();
    }
}
