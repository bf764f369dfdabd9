using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace KamPortal.Events;

internal sealed class EventCostMapping : IEntityTypeConfiguration<EventCost>
{
    public void Configure(EntityTypeBuilder<EventCost> cost)
    {
        cost.Property(c => c.Title).HasMaxLength(EventCost.TitleMaxLength);
        cost.HasOne(c => c.Event).WithMany().OnDelete(DeleteBehavior.Cascade);
        cost.HasIndex(c => c.EventId, "IX_EventCosts_OfEvent");
    }
}
