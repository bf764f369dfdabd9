using KamPortal.Data;
using KamPortal.Staff;
using Microsoft.EntityFrameworkCore;

namespace KamPortal.Events.Resources;

/// <summary>A new room, or other words and seats of one.</summary>
public sealed class SaveRoom(KamDb kam)
{
    public sealed class Form
    {
        /// <summary>Null for a new one.</summary>
        public int? RoomId { get; set; }

        public int Version { get; set; }

        public string? Name { get; set; }

        public string? Address { get; set; }

        public int Seats { get; set; } = 20;

        /// <summary>IANA name.</summary>
        public string? TimeZoneId { get; set; }

        public string? Equipment { get; set; }
    }

    /// <returns>The room's id.</returns>
    /// <exception cref="RuleViolation">No right, no name, a name taken, or no zone.</exception>
    /// <exception cref="EditedMeanwhile">Somebody saved the room since it was shown.</exception>
    public async Task<int> RunAsync(Form form, CancellationToken cancellationToken)
    {
        await using var db = await kam.OpenAsync(cancellationToken);
        db.Viewer.Require(Policies.ManageEvents);
        var name = FormRules.Required(form.Name, EventRoom.NameMaxLength, nameof(form.Name));
        var zone = form.TimeZoneId is { } id && TimeZoneInfo.TryFindSystemTimeZoneById(id, out _) ? id : throw new RuleViolation(ResourceMessages.ZoneUnknown, nameof(form.TimeZoneId));
        if (form.Seats is < 1 or > DevelopmentEvent.MostSeats)
        {
            throw new RuleViolation(ResourceMessages.SeatsRange, nameof(form.Seats));
        }

        if (await db.EventRooms.AnyAsync(r => r.Name == name && r.Id != form.RoomId, cancellationToken))
        {
            throw new RuleViolation(ResourceMessages.RoomNameTaken, nameof(form.Name));
        }

        var room = form.RoomId is { } roomId ? await CloseRoom.FindAsync(db, roomId, cancellationToken) : db.Add(new EventRoom { Name = name, TimeZoneId = zone }).Entity;
        (room.Name, room.TimeZoneId, room.Seats) = (name, zone, form.Seats);
        (room.Address, room.Equipment) = (FormRules.Text(form.Address, EventRoom.AddressMaxLength, nameof(form.Address)), FormRules.Text(form.Equipment, EventRoom.EquipmentMaxLength, nameof(form.Equipment)));
        await db.SaveFormAsync(room, form.RoomId is null ? room.Version : form.Version, cancellationToken);
        return room.Id;
    }
}
