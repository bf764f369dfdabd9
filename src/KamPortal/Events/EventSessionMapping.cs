using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace KamPortal.Events;

internal sealed class EventSessionMapping : IEntityTypeConfiguration<EventSession>
{
    public void Configure(EntityTypeBuilder<EventSession> session)
    {
        session.Property(s => s.Title).HasMaxLength(EventSession.TitleMaxLength);
        session.Property(s => s.Place).HasMaxLength(EventSession.PlaceMaxLength);
        session.Property(s => s.Url).HasMaxLength(EventSession.UrlMaxLength);
        session.Property(s => s.Equipment).HasMaxLength(EventSession.EquipmentMaxLength);
        session.HasOne(s => s.Event).WithMany(e => e.Sessions).OnDelete(DeleteBehavior.Cascade);
        session.HasIndex(s => new { s.RoomId, s.StartsAt }, "IX_EventSessions_OfRoom");
        session.HasIndex(s => new { s.StartsAt, s.EndsAt }, "IX_EventSessions_When");
    }
}
