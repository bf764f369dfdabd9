using KamPortal.Data;
using KamPortal.Settings;
using KamPortal.Staff;
using Microsoft.EntityFrameworkCore;

namespace KamPortal.Events.Resources;

/// <summary>Rooms and trainers with what a year asks of them.</summary>
public sealed class ResourceQueries(KamDb kam, TimeProvider clock)
{
    /// <returns>By name; closed ones last.</returns>
    public async Task<IReadOnlyList<RoomRow>> RoomsAsync(int year, CancellationToken cancellationToken)
    {
        await using var db = await kam.OpenAsync(cancellationToken);
        db.Viewer.Require(Policies.SeeEvents);
        var rooms = await db.EventRooms.AsNoTracking().OrderBy(r => r.ClosedOn != null).ThenBy(r => r.Name).ThenBy(r => r.Id).ToListAsync(cancellationToken);
        var (from, to) = EventYear.Window(year);
        var starts = await db.EventSessions.Where(s => s.RoomId != null && s.StartsAt >= from && s.StartsAt < to && s.Event.Status != EventStatus.Cancelled).Select(s => new { s.RoomId, s.StartsAt, s.Event.TimeZoneId }).ToListAsync(cancellationToken);
        var counts = starts.Where(s => EventYear.DayOf(s.StartsAt, s.TimeZoneId).Year == year).CountBy(s => s.RoomId!.Value).ToDictionary();
        var used = (await db.EventSessions.Where(s => s.RoomId != null).Select(s => s.RoomId!.Value).Distinct().ToListAsync(cancellationToken)).ToHashSet();
        var lost = (await LostResources.ReadAsync(db, clock.GetUtcNow().UtcDateTime, cancellationToken)).ToLookup(l => l.RoomId, l => l.Session);
        return rooms.ConvertAll(room => new RoomRow(room.Id, room.Version, room.Name, room.Address, room.Seats, room.TimeZoneId, room.Equipment, room.ClosedOn, counts.GetValueOrDefault(room.Id), used.Contains(room.Id), [.. lost[room.Id]]));
    }

    /// <returns>By name; those who left last.</returns>
    public async Task<IReadOnlyList<TrainerRow>> TrainersAsync(int year, CancellationToken cancellationToken)
    {
        await using var db = await kam.OpenAsync(cancellationToken);
        db.Viewer.Require(Policies.SeeEvents);
        var contacts = db.Viewer.May(Policies.ManageEvents);
        var setting = (await SettingQueries.GetAsync(db, cancellationToken)).TrainerHoursPerYear;
        var trainers = await db.Trainers.AsNoTracking().OrderBy(t => t.LeftOn != null).ThenBy(t => t.Name).ThenBy(t => t.Id).ToListAsync(cancellationToken);
        var hours = await TrainerHours.OfYearAsync(db, year, cancellationToken);
        var used = (await db.SessionTrainers.Select(t => t.TrainerId).Distinct().ToListAsync(cancellationToken)).ToHashSet();
        var lost = (await LostResources.ReadAsync(db, clock.GetUtcNow().UtcDateTime, cancellationToken)).ToLookup(l => l.TrainerId, l => l.Session);
        return trainers.ConvertAll(t => new TrainerRow(
            t.Id, t.Version, t.Name, t.UserId, t.Company, contacts ? t.Email : null, contacts ? t.Phone : null, t.About, t.HoursPerYear, t.HoursPerYear ?? setting, t.LeftOn,
            hours.GetValueOrDefault(t.Id) ?? new decimal[12], used.Contains(t.Id), [.. lost[t.Id]]));
    }
}
