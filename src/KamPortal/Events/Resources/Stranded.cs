using KamPortal.Data;
using KamPortal.Staff;
using Microsoft.EntityFrameworkCore;

namespace KamPortal.Events.Resources;

/// <summary>Sessions that lose their room or trainer.</summary>
internal static class Stranded
{
    public static Task<IReadOnlyList<StrandedSession>> OfRoomAsync(KamDbContext db, EventRoom room, CancellationToken cancellationToken) =>
        FromAsync(db, db.EventSessions.Where(s => s.RoomId == room.Id), room.ClosedOn, room.TimeZoneId, cancellationToken);

    /// <summary>The day is that of the event's clock.</summary>
    public static Task<IReadOnlyList<StrandedSession>> OfTrainerAsync(KamDbContext db, Trainer trainer, CancellationToken cancellationToken) =>
        FromAsync(db, db.EventSessions.Where(s => s.Trainers.Any(t => t.TrainerId == trainer.Id)), trainer.LeftOn, null, cancellationToken);

    private static async Task<IReadOnlyList<StrandedSession>> FromAsync(KamDbContext db, IQueryable<EventSession> sessions, DateOnly? day, string? zone, CancellationToken cancellationToken)
    {
        if (day is not { } first)
        {
            return [];
        }

        // Zones reach 14 hours either way; the exact day is judged below.
        var from = first.ToDateTime(TimeOnly.MinValue, DateTimeKind.Utc).AddHours(-14);
        var found = await sessions.AsNoTracking().Where(s => s.EndsAt > from && (s.Event.Status == EventStatus.Draft || s.Event.Status == EventStatus.Planned))
            .OrderBy(s => s.StartsAt).ThenBy(s => s.Id)
            .Select(s => new { s.Id, s.EventId, s.Event.TitleRu, s.Event.TitleEn, s.StartsAt, s.EndsAt, s.Event.TimeZoneId, s.Event.OwnerId, s.Event.Owner.LastName, s.Event.Owner.FirstName }).ToListAsync(cancellationToken);
        return [.. found.Where(s => s.EndsAt > LocalTime.StartOf(first, LocalTime.Zone(zone ?? s.TimeZoneId)))
            .Select(s => new StrandedSession(s.Id, s.EventId, InLanguage.Of(s.TitleRu, s.TitleEn), s.StartsAt, s.TimeZoneId, s.OwnerId, s.LastName + " " + s.FirstName))];
    }
}
