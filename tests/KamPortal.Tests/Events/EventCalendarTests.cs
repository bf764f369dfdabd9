using KamPortal.Calendars;
using KamPortal.Events;
using KamPortal.Events.Participants;
using KamPortal.Jobs;
using KamPortal.Staff;
using Microsoft.EntityFrameworkCore;

namespace KamPortal.Tests.Events;

public sealed class EventCalendarTests
{
    private static readonly DateOnly Monday = new(2026, 12, 28);

    private static CancellationToken Now => TestContext.Current.CancellationToken;

    [Theory, EachDatabase]
    public async Task Days_are_those_of_the_viewer_over_midnight_the_year_and_zones(DatabaseKind kind)
    {
        await using var it = await EventCase.CreateAsync(kind);
        var night = await AnEvent.PlannedAsync(it.Db, it.Planner.Id, new DateTime(2026, 12, 31, 20, 0, 0, DateTimeKind.Utc));
        var early = await AnEvent.PlannedAsync(it.Db, it.Planner.Id, new DateTime(2026, 12, 27, 20, 59, 0, DateTimeKind.Utc));
        var late = await AnEvent.PlannedAsync(it.Db, it.Planner.Id, new DateTime(2027, 1, 3, 21, 0, 0, DateTimeKind.Utc));
        var edge = await AnEvent.PlannedAsync(it.Db, it.Planner.Id, new DateTime(2026, 12, 27, 19, 0, 0, DateTimeKind.Utc));
        var queries = it.Get<EventCalendarQueries>();

        var week = await queries.PeriodAsync(Monday, Monday.AddDays(6), new EventFilter(), Now);
        Assert.Equal([early.Id, night.Id], week.Entries.Select(e => e.EventId));
        Assert.Equal(7, week.Days.Count);
        var (old, next) = (await queries.YearAsync(2026, new EventFilter(), Now), await queries.YearAsync(2027, new EventFilter(), Now));
        Assert.Equal([new DateOnly(2026, 12, 27), new(2026, 12, 28), new(2026, 12, 31)], old.Days.Keys.Order());
        Assert.Equal([new DateOnly(2027, 1, 1), new(2027, 1, 4)], next.Days.Keys.Order());
        Assert.Equal(2, old.Days[new DateOnly(2026, 12, 27)].Count);

        // In Vladivostok, seven hours ahead, the night of Moscow is the morning of 1 January.
        var far = await A.UserAsync(it.Db, Role.HumanResources, zone: "Asia/Vladivostok", lastName: "Титов");
        await it.SignInAsync(far);
        week = await queries.PeriodAsync(Monday, Monday.AddDays(6), new EventFilter(), Now);
        Assert.Equal([edge.Id, early.Id, night.Id], week.Entries.Select(e => e.EventId));
        Assert.Contains(new DateOnly(2027, 1, 1), (await queries.YearAsync(2027, new EventFilter(), Now)).Days.Keys);
        Assert.DoesNotContain(late.Id, week.Entries.Select(e => e.EventId));
    }

    [Theory, EachDatabase]
    public async Task Filters_narrow_and_the_timeline_has_a_line_for_each(DatabaseKind kind)
    {
        await using var it = await EventCase.CreateAsync(kind);
        var (room, other) = (await AnEvent.RoomAsync(it.Db), await AnEvent.RoomAsync(it.Db));
        var (trainer, gone) = (await AnEvent.TrainerAsync(it.Db, it.Manager.Id), await AnEvent.TrainerAsync(it.Db));
        gone.LeftOn = new DateOnly(2026, 1, 1);
        await it.Db.SaveChangesAsync(Now);
        var first = await it.PlanAsync(it.Fields(room.Id, trainer.Id));
        var fields = it.Fields(other.Id, starts: EventCase.Day.AddDays(1).AddHours(10));
        (fields.Level, fields.Form) = (EventLevel.Business, EventForm.Vip);
        var second = await it.PlanAsync(fields);
        await it.Get<AnnounceEvent>().RunAsync(second, (await it.FindAsync(second)).Version, new HashSet<string>(), Now);
        var person = await A.PersonAsync(it.Db, it.Client.Id);
        await AnEvent.ParticipantAsync(it.Db, second, it.Client.Id, person.Id, ParticipantStatus.Confirmed);
        var (from, to) = (DateOnly.FromDateTime(EventCase.Day), DateOnly.FromDateTime(EventCase.Day).AddDays(27));
        var queries = it.Get<EventCalendarQueries>();
        async Task<int[]> ShownAsync(EventFilter filter) => [.. (await queries.PeriodAsync(from, to, filter, Now)).Entries.Select(e => e.EventId)];

        Assert.Equal([first, second], await ShownAsync(new()));
        Assert.Equal([second], await ShownAsync(new() { Level = EventLevel.Business }));
        Assert.Equal([second], await ShownAsync(new() { Form = EventForm.Vip }));
        Assert.Equal([first], await ShownAsync(new() { Status = EventStatus.Draft }));
        Assert.Equal([first], await ShownAsync(new() { TrainerId = trainer.Id }));
        Assert.Equal([second], await ShownAsync(new() { RoomId = other.Id }));
        Assert.Equal([second], await ShownAsync(new() { AccountId = it.Client.Id }));
        Assert.Empty(await ShownAsync(new() { OwnerId = it.Manager.Id }));

        var trainers = await queries.TimelineAsync(LaneKind.Trainer, from, to, new(), Now);
        Assert.Equal([(trainer.Id, 1)], trainers.Lanes.Select(l => (l.Id, l.Entries.Count)));
        Assert.Equal([(room.Id, 1), (other.Id, 1)], (await queries.TimelineAsync(LaneKind.Room, from, to, new(), Now)).Lanes.Select(l => (l.Id, l.Entries.Count)));
        Assert.Equal([("Вектор", second)], (await queries.TimelineAsync(LaneKind.Client, from, to, new(), Now)).Lanes.Select(l => (l.Name, l.Entries.Single().EventId)));

        await it.SignInAsync(it.Manager);
        Assert.Equal([first], await ShownAsync(new() { Mine = true }));
        Assert.Equal([false, false], (await queries.PeriodAsync(from, to, new(), Now)).Entries.Select(e => e.MayMove));

        // A colleague sees the event, and not whose people go there.
        await it.SignInAsync(it.Colleague);
        Assert.Empty((await queries.TimelineAsync(LaneKind.Client, from, to, new(), Now)).Lanes);
        Assert.Empty(await ShownAsync(new() { AccountId = it.Client.Id }));
    }

    [Theory, EachDatabase]
    public async Task A_feed_of_all_of_a_trainer_and_of_a_room_holds_what_was_called_off_and_no_drafts(DatabaseKind kind)
    {
        await using var it = await EventCase.CreateAsync(kind);
        var (room, trainer) = (await AnEvent.RoomAsync(it.Db), await AnEvent.TrainerAsync(it.Db));
        var one = await it.PlanAsync(it.Fields(room.Id, trainer.Id));
        await it.Get<AnnounceEvent>().RunAsync(one, (await it.FindAsync(one)).Version, new HashSet<string>(), Now);
        await it.PlanAsync(it.Fields(room.Id, trainer.Id, EventCase.Day.AddDays(1).AddHours(10)));
        var elsewhere = await AnEvent.PlannedAsync(it.Db, it.Planner.Id, new DateTime(2026, 12, 8, 7, 0, 0, DateTimeKind.Utc));
        var participant = await AnEvent.ParticipantAsync(it.Db, one, it.Client.Id, (await A.PersonAsync(it.Db, it.Client.Id)).Id);
        participant.InvitedAt = it.Database.Clock.Now.UtcDateTime;
        await it.Db.SaveChangesAsync(Now);
        await it.MoveAsync(one, EventCase.Day.AddHours(23), EventCase.Day.AddDays(1).AddHours(1));
        await it.Get<CancelEvent>().RunAsync(new() { EventId = one, Reason = "Заболел тренер", Version = (await it.FindAsync(one)).Version }, Now);
        var add = it.Get<AddCalendarFeed>();
        Assert.Equal("TrainerId", (await EventCase.RefusedAsync(() => add.RunAsync(new() { Name = "Т", Events = EventCalendar.Trainer }, Now))).Field);
        Assert.Equal("RoomId", (await EventCase.RefusedAsync(() => add.RunAsync(new() { Name = "З", Events = EventCalendar.Room, RoomId = 999 }, Now))).Field);

        async Task<string> ReadAsync(AddCalendarFeed.Form form)
        {
            var feed = await add.RunAsync(form, Now);
            return (await it.Get<ReadCalendarFeed>().RunAsync((await add.RenewAsync(feed.Id, Now)).Token, Now)).Text.Replace("\r\n ", "", StringComparison.Ordinal);
        }

        var all = await ReadAsync(new() { Name = "Все мероприятия", Events = EventCalendar.All });
        Assert.Equal(2, all.Split("BEGIN:VEVENT").Length - 1);
        var session = (await it.FindAsync(one)).Sessions[0].Id;
        var vevent = all.Split("BEGIN:VEVENT").Single(v => v.Contains($"UID:eventsession-{session}@", StringComparison.Ordinal));
        Assert.Contains("STATUS:CANCELLED", vevent, StringComparison.Ordinal);
        Assert.Contains("SEQUENCE:2", vevent, StringComparison.Ordinal);
        Assert.Contains("DTSTART;TZID=Europe/Moscow:20261207T230000", vevent, StringComparison.Ordinal);
        Assert.Contains("DTEND;TZID=Europe/Moscow:20261208T010000", vevent, StringComparison.Ordinal);
        Assert.Contains($"LOCATION:{room.Name}", vevent, StringComparison.Ordinal);
        Assert.Contains("Заболел тренер", vevent, StringComparison.Ordinal);
        Assert.Equal(2, (await ReadAsync(new() { Name = "Тренер", Events = EventCalendar.Trainer, TrainerId = trainer.Id })).Split("BEGIN:VEVENT").Length);
        Assert.DoesNotContain(elsewhere.TitleRu, await ReadAsync(new() { Name = "Зал", Events = EventCalendar.Room, RoomId = room.Id }), StringComparison.Ordinal);
        Assert.Contains((EventCalendar.Room, room.Name), (await it.Get<CalendarFeedQueries>().MineAsync(Now)).Where(f => f.Events is not null).Select(f => (f.Events!.Value, f.Of!)));
    }

    [Theory, EachDatabase]
    public async Task Changes_are_told_by_number_and_forgotten_after_a_day(DatabaseKind kind)
    {
        await using var it = await EventCase.CreateAsync(kind);
        var queries = it.Get<EventChangeQueries>();
        Assert.Equal(0, await queries.NewestAsync(Now));
        var id = await it.PlanAsync(it.Fields());
        var newest = await queries.NewestAsync(Now);
        await it.MoveAsync(id, EventCase.Day.AddDays(1).AddHours(10));
        Assert.Equal([id, id], (await queries.SinceAsync(newest, Now)).Values);
        Assert.Equal([id], (await queries.SinceAsync(newest, Now)).Where(c => c.Key > newest).Select(c => c.Value));

        it.Database.Clock.Now = it.Database.Clock.Now.AddHours(25);
        await it.Get<TidyUpJob>().RunAsync(new JobReport(), Now);
        Assert.Empty(await it.Db.EventChanges.ToListAsync(Now));
    }

    [Theory, EachDatabase]
    public async Task The_history_shows_who_moved_it_to_everybody_and_nothing_of_people(DatabaseKind kind)
    {
        await using var it = await EventCase.CreateAsync(kind);
        var id = await it.PlanAsync(it.Fields());
        await AnEvent.ParticipantAsync(it.Db, id, it.Client.Id, (await A.PersonAsync(it.Db, it.Client.Id)).Id);
        await it.Get<AnnounceEvent>().RunAsync(id, (await it.FindAsync(id)).Version, new HashSet<string>(), Now);
        await it.MoveAsync(id, EventCase.Day.AddDays(1).AddHours(10));

        await it.SignInAsync(it.Colleague);
        var lines = (await it.Get<EventHistoryQueries>().OfEventAsync(id, null, Now)).Lines;
        Assert.Equal(["DevelopmentEvent", "EventSession"], lines.Select(l => l.Entity).Distinct().Order());
        Assert.Contains(lines, l => l.Actor.StartsWith("Савельева", StringComparison.Ordinal) && l.Fields.Any(f => f.Name == "StartsAt"));
    }
}
