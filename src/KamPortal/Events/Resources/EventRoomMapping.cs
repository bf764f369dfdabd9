using KamPortal.Staff;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace KamPortal.Events.Resources;

internal sealed class EventRoomMapping : IEntityTypeConfiguration<EventRoom>
{
    public void Configure(EntityTypeBuilder<EventRoom> room)
    {
        room.Property(r => r.Name).HasMaxLength(EventRoom.NameMaxLength);
        room.Property(r => r.Address).HasMaxLength(EventRoom.AddressMaxLength);
        room.Property(r => r.Equipment).HasMaxLength(EventRoom.EquipmentMaxLength);
        room.Property(r => r.TimeZoneId).HasMaxLength(Branch.TimeZoneMaxLength).IsUnicode(false);
        room.HasIndex(r => r.Name, "UX_EventRooms_Name").IsUnique();
    }
}
