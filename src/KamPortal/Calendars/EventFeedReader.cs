using KamPortal.Calendars.Files;
using KamPortal.Data;
using KamPortal.Events;
using KamPortal.Staff;
using Microsoft.EntityFrameworkCore;

namespace KamPortal.Calendars;

/// <summary>Sessions of events for a calendar program: all, of a trainer or of a room. Drafts are not in; what was called off stays as cancelled.</summary>
internal static class EventFeedReader
{
    /// <param name="last">Included.</param>
    public static async Task<IReadOnlyList<IcsEvent>> ReadAsync(KamDbContext db, CalendarFeed feed, DateOnly first, DateOnly last, CalendarEvents events, int most, CancellationToken cancellationToken)
    {
        db.Viewer.Require(Policies.SeeEvents);
        var zone = LocalTime.Zone(db.Viewer.TimeZoneId);
        var (start, end) = (LocalTime.StartOf(first, zone), LocalTime.StartOf(last.AddDays(1), zone));
        var sessions = db.EventSessions.AsNoTracking().Where(s => s.EndsAt > start && s.StartsAt < end && s.Event.Status != EventStatus.Draft);
        sessions = feed.Events switch
        {
            EventCalendar.Trainer => sessions.Where(s => s.Trainers.Any(t => t.TrainerId == feed.TrainerId)),
            EventCalendar.Room => sessions.Where(s => s.RoomId == feed.RoomId),
            _ => sessions,
        };
        var rows = await sessions.OrderBy(s => s.StartsAt).ThenBy(s => s.Id).Take(most).Select(s => new
        {
            s.Id, s.EventId, s.Title, s.Event.TitleRu, s.Event.TitleEn, s.Event.Status, s.Event.Sequence, s.Event.TimeZoneId, s.StartsAt, s.EndsAt, s.Event.Level, s.Event.Form, s.Event.CancelReason,
            Room = s.Room == null ? null : s.Room.Name, Address = s.Room == null ? null : s.Room.Address, s.Place, s.Url, Owner = s.Event.Owner.LastName + " " + s.Event.Owner.FirstName,
        }).ToListAsync(cancellationToken);
        return [.. rows.Select(r => events.OfSession(
            r.Id, r.EventId, r.Sequence, r.Title is null ? InLanguage.Of(r.TitleRu, r.TitleEn) : $"{InLanguage.Of(r.TitleRu, r.TitleEn)}: {r.Title}", r.StartsAt, r.EndsAt, r.TimeZoneId, r.Status == EventStatus.Cancelled, r.Form.Label(),
            Joined(", ", r.Room, r.Address, r.Place), Joined("\n", r.Level.Label(), r.Owner, r.Url, r.CancelReason)))];
    }

    private static string? Joined(string by, params string?[] parts) => string.Join(by, parts.Where(p => !string.IsNullOrEmpty(p))) is { Length: > 0 } text ? text : null;
}
