using KamPortal.Data;
using KamPortal.Events.Resources;
using Microsoft.EntityFrameworkCore;

namespace KamPortal.Events;

/// <summary>Coming sessions whose room is closed by then, or whose trainer is gone, in order of time: they keep them until somebody puts others in. The closing day is that of the room's clock, the last day of a trainer that of the event's.</summary>
internal static class LostResources
{
    /// <param name="now">UTC.</param>
    public static async Task<IReadOnlyList<LostSession>> ReadAsync(KamDbContext db, DateTime now, CancellationToken cancellationToken)
    {
        var open = db.EventSessions.AsNoTracking().Where(s => s.EndsAt > now && (s.Event.Status == EventStatus.Draft || s.Event.Status == EventStatus.Planned));
        var rooms = await open.Where(s => s.Room!.ClosedOn != null)
            .Select(s => new { RoomId = s.RoomId!.Value, s.Room!.Name, s.Room.TimeZoneId, ClosedOn = s.Room.ClosedOn!.Value, Of = new Row(s.Id, s.EventId, s.Event.TitleRu, s.Event.TitleEn, s.StartsAt, s.EndsAt, s.Event.TimeZoneId, s.Event.OwnerId, s.Event.Owner.LastName + " " + s.Event.Owner.FirstName) })
            .ToListAsync(cancellationToken);
        var trainers = await open.SelectMany(s => s.Trainers).Where(t => t.Trainer.LeftOn != null || (t.Trainer.UserId != null && !t.Trainer.User!.IsEnabled))
            .Select(t => new
            {
                t.TrainerId, t.Trainer.Name, t.Trainer.LeftOn, IsGone = t.Trainer.UserId != null && !t.Trainer.User!.IsEnabled,
                Of = new Row(t.SessionId, t.Session.EventId, t.Session.Event.TitleRu, t.Session.Event.TitleEn, t.Session.StartsAt, t.Session.EndsAt, t.Session.Event.TimeZoneId, t.Session.Event.OwnerId, t.Session.Event.Owner.LastName + " " + t.Session.Event.Owner.FirstName),
            }).ToListAsync(cancellationToken);
        return
        [
            .. rooms.Where(r => r.ClosedOn <= EventHours.LastDay(r.Of.StartsAt, r.Of.EndsAt, r.TimeZoneId)).OrderBy(r => r.Of.StartsAt).ThenBy(r => r.Of.Id).Select(r => new LostSession(r.RoomId, null, r.Name, r.Of.Session)),
            .. trainers.Where(t => t.IsGone || t.LeftOn <= EventHours.LastDay(t.Of.StartsAt, t.Of.EndsAt, t.Of.TimeZoneId)).OrderBy(t => t.Of.StartsAt).ThenBy(t => t.Of.Id).Select(t => new LostSession(null, t.TrainerId, t.Name, t.Of.Session)),
        ];
    }

    private sealed record Row(int Id, int EventId, string TitleRu, string TitleEn, DateTime StartsAt, DateTime EndsAt, string TimeZoneId, int OwnerId, string Owner)
    {
        public StrandedSession Session => new(Id, EventId, InLanguage.Of(TitleRu, TitleEn), StartsAt, TimeZoneId, OwnerId, Owner);
    }
}
