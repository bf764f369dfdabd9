using KamPortal.Data;
using Microsoft.EntityFrameworkCore;

namespace KamPortal.Events;

/// <summary>Coming sessions whose room is closed by then, or whose trainer is gone: they keep them until somebody puts others in.</summary>
internal static class LostResources
{
    /// <param name="now">UTC.</param>
    public static async Task<IReadOnlyList<LostSession>> ReadAsync(KamDbContext db, DateTime now, CancellationToken cancellationToken)
    {
        var open = db.EventSessions.AsNoTracking().Where(s => s.EndsAt > now && (s.Event.Status == EventStatus.Draft || s.Event.Status == EventStatus.Planned));
        var rooms = await open.Where(s => s.Room!.ClosedOn != null)
            .Select(s => new { s.Id, s.EventId, s.StartsAt, s.EndsAt, RoomId = s.RoomId!.Value, s.Room!.Name, s.Room.TimeZoneId, ClosedOn = s.Room.ClosedOn!.Value }).ToListAsync(cancellationToken);
        var trainers = await open.SelectMany(s => s.Trainers).Where(t => t.Trainer.LeftOn != null || (t.Trainer.UserId != null && !t.Trainer.User!.IsEnabled))
            .Select(t => new { t.SessionId, t.Session.EventId, t.Session.StartsAt, t.Session.EndsAt, t.TrainerId, t.Trainer.Name, t.Session.Event.TimeZoneId, t.Trainer.LeftOn, IsGone = t.Trainer.UserId != null && !t.Trainer.User!.IsEnabled }).ToListAsync(cancellationToken);
        return
        [
            .. rooms.Where(r => r.ClosedOn <= EventHours.LastDay(r.StartsAt, r.EndsAt, r.TimeZoneId)).Select(r => new LostSession(r.Id, r.EventId, r.RoomId, null, r.Name)),
            .. trainers.Where(t => t.IsGone || t.LeftOn <= EventHours.LastDay(t.StartsAt, t.EndsAt, t.TimeZoneId)).Select(t => new LostSession(t.SessionId, t.EventId, null, t.TrainerId, t.Name)),
        ];
    }
}
