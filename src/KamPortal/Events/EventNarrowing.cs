using KamPortal.Data;
using KamPortal.Events.Participants;
using Microsoft.EntityFrameworkCore;

namespace KamPortal.Events;

/// <summary>A filter as a query, the same for the list and the calendar.</summary>
internal static class EventNarrowing
{
    public static IQueryable<DevelopmentEvent> Of(KamDbContext db, EventFilter filter)
    {
        var events = EventDoor.Seen(db).AsNoTracking();
        events = filter.Form is { } form ? events.Where(e => e.Form == form) : events;
        events = filter.Level is { } level ? events.Where(e => e.Level == level) : events;
        events = filter.Status is { } status ? events.Where(e => e.Status == status) : filter.NotCancelled ? events.Where(e => e.Status != EventStatus.Cancelled) : events;
        events = filter.OwnerId is { } owner ? events.Where(e => e.OwnerId == owner) : events;
        events = filter.ProgrammeId is { } programme ? events.Where(e => e.ProgrammeId == programme) : events;
        events = filter.ClubId is { } club ? events.Where(e => e.ClubId == club) : events;
        events = filter.RoomId is { } room ? events.Where(e => e.Sessions.Any(s => s.RoomId == room)) : events;
        events = filter.TrainerId is { } trainer ? events.Where(e => e.Sessions.Any(s => s.Trainers.Any(t => t.TrainerId == trainer))) : events;
        if (filter.AccountId is { } account)
        {
            events = events.Where(e => db.EventParticipants.Any(p => p.EventId == e.Id && p.AccountId == account && p.Status != ParticipantStatus.Removed && p.Status != ParticipantStatus.Declined && p.Status != ParticipantStatus.Lapsed));
        }

        if (filter.Mine)
        {
            var me = db.Viewer.UserId ?? 0;
            events = events.Where(e => e.OwnerId == me || e.ContentOwnerId == me || e.Sessions.Any(s => s.Trainers.Any(t => t.Trainer.UserId == me)));
        }

        return events;
    }
}
