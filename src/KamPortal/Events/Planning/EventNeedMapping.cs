using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace KamPortal.Events.Planning;

internal sealed class EventNeedMapping : IEntityTypeConfiguration<EventNeed>
{
    public void Configure(EntityTypeBuilder<EventNeed> need)
    {
        need.Property(n => n.Topic).HasMaxLength(EventNeed.TopicMaxLength);
        need.Property(n => n.Level).HasConversion<int>();
        need.HasIndex(n => new { n.Year, n.Status }, "IX_EventNeeds_OfYear");
        need.HasIndex(n => new { n.AccountId, n.Year }, "IX_EventNeeds_OfAccount");
    }
}
