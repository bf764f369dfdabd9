using System.Globalization;
using KamPortal.Data;
using KamPortal.Events.Participants;
using KamPortal.WorkCalendars;
using Microsoft.EntityFrameworkCore;

namespace KamPortal.Events.Conflicts;

/// <summary>What stands in the way of an event: rooms and trainers taken or gone, people who are elsewhere, days off, absences. A handful of queries whatever the number of sessions.</summary>
internal sealed class ConflictReader(KamDbContext db)
{
    private static readonly ParticipantStatus[] Coming = [ParticipantStatus.Invited, ParticipantStatus.Confirmed, ParticipantStatus.Waiting, ParticipantStatus.Offered];

    private readonly List<EventConflict> found = [];

    public async Task<IReadOnlyList<EventConflict>> ReadAsync(PlannedEvent planned, CancellationToken cancellationToken)
    {
        if (planned.Sessions.Count > 0)
        {
            var trainers = await TrainersAsync(planned, cancellationToken);
            await RoomsAsync(planned, cancellationToken);
            Within(planned, trainers);
            await OthersAsync(planned, trainers, cancellationToken);
            await PeopleAsync(planned, cancellationToken);
            await DaysOffAsync(planned, cancellationToken);
            await AwayAsync(planned, trainers, cancellationToken);
        }

        return [.. found.OrderByDescending(c => c.Refuses).ThenBy(c => c.Session).ThenBy(c => c.Kind).ThenBy(c => c.Key, StringComparer.Ordinal)];
    }

    private void Add(ConflictKind kind, bool refuses, string key, int session, int? eventId, string text, params object?[] values) =>
        found.Add(new EventConflict(kind, refuses, key, string.Format(CultureInfo.CurrentCulture, text, values), session, eventId));

    private async Task<Dictionary<int, TrainerRow>> TrainersAsync(PlannedEvent planned, CancellationToken cancellationToken)
    {
        var ids = planned.Sessions.SelectMany(s => s.TrainerIds).Distinct().ToArray();
        var rows = ids.Length == 0 ? [] : await db.Trainers.AsNoTracking().Where(t => EF.Parameter(ids).Contains(t.Id))
            .Select(t => new TrainerRow(t.Id, t.Name, t.UserId, t.LeftOn, t.UserId != null && !t.User!.IsEnabled)).ToListAsync(cancellationToken);
        foreach (var (session, i) in planned.Sessions.Select((s, i) => (s, i)))
        {
            var last = EventHours.LastDay(session.StartsAt, session.EndsAt, planned.TimeZoneId);
            foreach (var trainer in rows.Where(t => session.TrainerIds.Contains(t.Id) && (t.IsGone || t.LeftOn <= last)))
            {
                Add(ConflictKind.TrainerLeft, true, FormattableString.Invariant($"left:{trainer.Id}:{i}"), i, null, trainer.LeftOn is { } on ? ConflictMessages.TrainerLeft : ConflictMessages.TrainerGone, trainer.Name, trainer.LeftOn?.ToString("d", CultureInfo.CurrentCulture));
            }
        }

        return rows.ToDictionary(t => t.Id);
    }

    private async Task RoomsAsync(PlannedEvent planned, CancellationToken cancellationToken)
    {
        var ids = planned.Sessions.Where(s => s.RoomId is not null).Select(s => s.RoomId!.Value).Distinct().ToArray();
        if (ids.Length == 0)
        {
            return;
        }

        var rooms = await db.EventRooms.AsNoTracking().Where(r => EF.Parameter(ids).Contains(r.Id)).Select(r => new { r.Id, r.Name, r.Seats, r.TimeZoneId, r.ClosedOn }).ToListAsync(cancellationToken);
        foreach (var (session, i) in planned.Sessions.Select((s, i) => (s, i)))
        {
            if (rooms.Find(r => r.Id == session.RoomId) is not { } room)
            {
                continue;
            }

            // A room closes on its own clock.
            if (room.ClosedOn <= EventHours.LastDay(session.StartsAt, session.EndsAt, room.TimeZoneId))
            {
                Add(ConflictKind.RoomClosed, true, FormattableString.Invariant($"closed:{room.Id}:{i}"), i, null, ConflictMessages.RoomClosed, room.Name, room.ClosedOn!.Value.ToString("d", CultureInfo.CurrentCulture));
            }

            if (room.Seats < planned.Capacity && !found.Exists(c => c.Key == $"small:{room.Id}:{planned.Capacity}"))
            {
                Add(ConflictKind.RoomTooSmall, false, $"small:{room.Id}:{planned.Capacity}", i, null, ConflictMessages.RoomTooSmall, room.Name, room.Seats, planned.Capacity);
            }
        }
    }

    /// <summary>Sessions of the event itself get in each other's way.</summary>
    private void Within(PlannedEvent planned, Dictionary<int, TrainerRow> trainers)
    {
        for (var i = 1; i < planned.Sessions.Count; i++)
        {
            var one = planned.Sessions[i];
            for (var j = 0; j < i; j++)
            {
                var other = planned.Sessions[j];
                if (!one.Overlaps(other.StartsAt, other.EndsAt))
                {
                    continue;
                }

                if (one.RoomId is { } room && room == other.RoomId)
                {
                    Add(ConflictKind.RoomTaken, true, $"own-room:{i}:{j}", i, null, ConflictMessages.OwnRoom, i + 1, j + 1);
                }

                foreach (var trainer in one.TrainerIds.Intersect(other.TrainerIds))
                {
                    Add(ConflictKind.TrainerTaken, true, $"own-trainer:{trainer}:{i}:{j}", i, null, ConflictMessages.OwnTrainer, trainers.GetValueOrDefault(trainer)?.Name, i + 1, j + 1);
                }
            }
        }
    }

    /// <summary>A draft takes its room and trainer as well: else two would plan the same hour.</summary>
    private async Task OthersAsync(PlannedEvent planned, Dictionary<int, TrainerRow> trainers, CancellationToken cancellationToken)
    {
        var rooms = planned.Sessions.Where(s => s.RoomId is not null).Select(s => s.RoomId!.Value).Distinct().ToArray();
        var teachers = trainers.Keys.ToArray();
        if (rooms.Length == 0 && teachers.Length == 0)
        {
            return;
        }

        var (from, to, self) = (planned.Sessions.Min(s => s.StartsAt), planned.Sessions.Max(s => s.EndsAt), planned.EventId ?? 0);
        var others = db.EventSessions.AsNoTracking().Where(s => s.StartsAt < to && s.EndsAt > from && s.EventId != self && s.Event.Status != EventStatus.Cancelled);
        var inRooms = rooms.Length == 0 ? [] : await others.Where(s => s.RoomId != null && EF.Parameter(rooms).Contains(s.RoomId.Value))
            .Select(s => new { s.Id, s.EventId, s.Event.TitleRu, s.Event.TitleEn, Owner = s.Event.Owner.LastName + " " + s.Event.Owner.FirstName, s.StartsAt, s.EndsAt, RoomId = s.RoomId!.Value, Room = s.Room!.Name }).ToListAsync(cancellationToken);
        var taught = teachers.Length == 0 ? [] : await others.SelectMany(s => s.Trainers).Where(t => EF.Parameter(teachers).Contains(t.TrainerId))
            .Select(t => new { t.SessionId, t.Session.EventId, t.Session.Event.TitleRu, t.Session.Event.TitleEn, Owner = t.Session.Event.Owner.LastName + " " + t.Session.Event.Owner.FirstName, t.Session.StartsAt, t.Session.EndsAt, t.TrainerId }).ToListAsync(cancellationToken);
        foreach (var (session, i) in planned.Sessions.Select((s, i) => (s, i)))
        {
            foreach (var other in inRooms.Where(o => o.RoomId == session.RoomId && session.Overlaps(o.StartsAt, o.EndsAt)))
            {
                Add(ConflictKind.RoomTaken, true, $"room:{other.Id}:{i}", i, other.EventId, ConflictMessages.RoomTaken, other.Room, InLanguage.Of(other.TitleRu, other.TitleEn), EventHours.Span(other.StartsAt, other.EndsAt, planned.TimeZoneId), other.Owner);
            }

            foreach (var other in taught.Where(o => session.TrainerIds.Contains(o.TrainerId) && session.Overlaps(o.StartsAt, o.EndsAt)))
            {
                Add(ConflictKind.TrainerTaken, true, $"trainer:{other.TrainerId}:{other.SessionId}:{i}", i, other.EventId, ConflictMessages.TrainerTaken, trainers[other.TrainerId].Name, InLanguage.Of(other.TitleRu, other.TitleEn), EventHours.Span(other.StartsAt, other.EndsAt, planned.TimeZoneId), other.Owner);
            }
        }
    }

    /// <summary>Names only of those the viewer sees, the others as a number.</summary>
    private async Task PeopleAsync(PlannedEvent planned, CancellationToken cancellationToken)
    {
        if (planned.EventId is not { } self)
        {
            return;
        }

        var (from, to) = (planned.Sessions.Min(s => s.StartsAt), planned.Sessions.Max(s => s.EndsAt));
        var ours = db.AllEventParticipants.Where(p => p.EventId == self && (p.Status == ParticipantStatus.Listed || Coming.Contains(p.Status)));
        var elsewhere = await db.AllEventParticipants
            .Where(p => p.EventId != self && Coming.Contains(p.Status) && p.Event.StartsAt < to && p.Event.EndsAt > from && p.Event.Status != EventStatus.Cancelled && ours.Any(o => o.PersonId == p.PersonId))
            .SelectMany(p => p.Event.Sessions, (p, s) => new { p.EventId, p.PersonId, p.EmploymentId, p.Event.TitleRu, p.Event.TitleEn, s.StartsAt, s.EndsAt }).ToListAsync(cancellationToken);
        var clashing = elsewhere.Where(e => planned.Sessions.Any(s => s.Overlaps(e.StartsAt, e.EndsAt))).DistinctBy(e => (e.EventId, e.PersonId)).ToList();
        if (clashing.Count == 0)
        {
            return;
        }

        var employments = clashing.Select(e => e.EmploymentId).Distinct().ToArray();
        var names = await db.EventContacts.Where(c => EF.Parameter(employments).Contains(c.EmploymentId)).ToDictionaryAsync(c => c.EmploymentId, c => c.LastName + " " + c.FirstName, cancellationToken);
        foreach (var group in clashing.GroupBy(e => e.EventId).OrderBy(g => g.Key))
        {
            var known = group.Select(e => names.GetValueOrDefault(e.EmploymentId)).OfType<string>().Order(StringComparer.CurrentCulture).ToList();
            var hidden = group.Count() - known.Count;
            var whom = string.Join(", ", known.Append(hidden > 0 ? string.Format(CultureInfo.CurrentCulture, known.Count == 0 ? ConflictMessages.PeopleHidden : ConflictMessages.PeopleMore, hidden) : "").Where(t => t.Length > 0));
            var index = planned.Sessions.Select((s, i) => (s, i)).First(s => group.Any(e => s.s.Overlaps(e.StartsAt, e.EndsAt))).i;
            Add(ConflictKind.PeopleElsewhere, false, $"people:{group.Key}:{group.Count()}", index, group.Key, ConflictMessages.PeopleElsewhere, InLanguage.Of(group.First().TitleRu, group.First().TitleEn), whom);
        }
    }

    private async Task DaysOffAsync(PlannedEvent planned, CancellationToken cancellationToken)
    {
        var days = planned.Sessions.SelectMany((s, i) => EventHours.Days(s.StartsAt, s.EndsAt, planned.TimeZoneId).Select(d => (Day: d, Session: i))).DistinctBy(d => d.Day).ToList();
        var calendar = await WorkCalendar.LoadAsync(db, days.Min(d => d.Day), days.Max(d => d.Day), cancellationToken);
        foreach (var (day, session) in days.Where(d => !calendar.IsWorkingDay(d.Day)))
        {
            Add(ConflictKind.DayOff, false, FormattableString.Invariant($"dayoff:{day:yyyyMMdd}"), session, null, ConflictMessages.DayOff, day.ToString("dddd, d MMMM", CultureInfo.CurrentCulture));
        }
    }

    private async Task AwayAsync(PlannedEvent planned, Dictionary<int, TrainerRow> trainers, CancellationToken cancellationToken)
    {
        var everywhere = new[] { planned.OwnerId, planned.ContentOwnerId }.OfType<int>().ToHashSet();
        var users = everywhere.Concat(trainers.Values.Select(t => t.UserId).OfType<int>()).Distinct().ToArray();
        var spans = planned.Sessions.Select(s => EventHours.Days(s.StartsAt, s.EndsAt, planned.TimeZoneId).ToList()).ToList();
        var (from, to) = (spans.Min(d => d[0]), spans.Max(d => d[^1]));
        var absences = await db.Absences.AsNoTracking().Where(a => EF.Parameter(users).Contains(a.UserId) && a.FromOn <= to && a.ToOn >= from)
            .Select(a => new { a.UserId, a.FromOn, a.ToOn, Name = a.User.LastName + " " + a.User.FirstName }).ToListAsync(cancellationToken);
        foreach (var absence in absences)
        {
            var trainer = trainers.Values.FirstOrDefault(t => t.UserId == absence.UserId);
            var session = spans.Select((days, i) => (days, i)).FirstOrDefault(s => s.days[0] <= absence.ToOn && s.days[^1] >= absence.FromOn && (everywhere.Contains(absence.UserId) || (trainer is not null && planned.Sessions[s.i].TrainerIds.Contains(trainer.Id))));
            if (session.days is not null)
            {
                Add(ConflictKind.Away, false, FormattableString.Invariant($"away:{absence.UserId}:{absence.FromOn:yyyyMMdd}:{absence.ToOn:yyyyMMdd}"), session.i, null, ConflictMessages.Away, absence.Name, absence.FromOn.ToString("d MMM", CultureInfo.CurrentCulture), absence.ToOn.ToString("d MMM", CultureInfo.CurrentCulture));
            }
        }
    }

    private sealed record TrainerRow(int Id, string Name, int? UserId, DateOnly? LeftOn, bool IsGone);
}
