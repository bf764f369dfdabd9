using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace KamPortal.Events.Participants;

internal sealed class EventSeatsMapping : IEntityTypeConfiguration<EventSeats>
{
    public void Configure(EntityTypeBuilder<EventSeats> seats)
    {
        seats.HasKey(s => s.EventId);
        seats.Property(s => s.EventId).ValueGeneratedNever();
    }
}
