using KamPortal.Events;
using KamPortal.Events.Conflicts;
using KamPortal.Events.Participants;
using KamPortal.Staff;
using Microsoft.EntityFrameworkCore;

namespace KamPortal.Tests.Events;

public sealed class ConflictTests
{
    private static CancellationToken Now => TestContext.Current.CancellationToken;

    [Theory, EachDatabase]
    public async Task A_taken_room_and_trainer_are_refused_with_what_whose_and_when(DatabaseKind kind)
    {
        await using var it = await EventCase.CreateAsync(kind);
        var (room, trainer) = (await AnEvent.RoomAsync(it.Db), await AnEvent.TrainerAsync(it.Db));
        var first = await it.PlanAsync(it.Fields(room.Id, trainer.Id));

        var refusal = await EventCase.RefusedAsync(() => it.PlanAsync(it.Fields(room.Id, trainer.Id, EventCase.Day.AddHours(11))));
        Assert.Contains(room.Name, refusal.Message, StringComparison.Ordinal);
        Assert.Contains(trainer.Name, refusal.Message, StringComparison.Ordinal);
        Assert.Contains("«Обучение монтажу»", refusal.Message, StringComparison.Ordinal);
        Assert.Contains("10:00–12:00", refusal.Message, StringComparison.Ordinal);
        Assert.Contains("Савельева", refusal.Message, StringComparison.Ordinal);

        // One begins when the other ends; what was called off takes nothing; an event is not in its own way.
        var second = await it.PlanAsync(it.Fields(room.Id, trainer.Id, EventCase.Day.AddHours(12)));
        await EventCase.RefusedAsync(() => it.MoveAsync(second, EventCase.Day.AddHours(11.5)));
        Assert.Equal(new DateTime(2026, 12, 7, 9, 0, 0), (await it.FindAsync(second)).StartsAt);
        await it.MoveAsync(second, EventCase.Day.AddHours(12.5));
        await it.Get<CancelEvent>().RunAsync(new() { EventId = first, Reason = "Нет спроса", Version = (await it.FindAsync(first)).Version }, Now);
        await it.MoveAsync(second, EventCase.Day.AddHours(10));
        var shown = await it.Get<EventConflictQueries>().OfFieldsAsync(null, it.Fields(room.Id, starts: EventCase.Day.AddHours(11)), Now);
        Assert.Equal((ConflictKind.RoomTaken, true, second), shown.Single() is var c ? (c.Kind, c.Refuses, c.EventId!.Value) : default);
    }

    [Theory, EachDatabase]
    public async Task Hours_are_compared_across_zones_midnight_and_the_year(DatabaseKind kind)
    {
        await using var it = await EventCase.CreateAsync(kind);
        var room = await AnEvent.RoomAsync(it.Db);
        var night = new DateTime(2026, 12, 31, 22, 0, 0);
        var odd = await Assert.ThrowsAsync<ConfirmationNeeded>(() => it.PlanAsync(it.Fields(room.Id, starts: night, hours: 4)));
        Assert.Contains(odd.Warnings, w => w.Key == "dayoff:20270101");
        var fields = it.Fields(room.Id, starts: night, hours: 4);
        fields.Confirmed.UnionWith(odd.Warnings.Select(w => w.Key));
        var id = await it.PlanAsync(fields);
        Assert.Equal((2026, new DateTime(2026, 12, 31, 23, 0, 0)), (await it.FindAsync(id)) is var e ? (e.StartsAt.Year, e.EndsAt) : default);

        // 1 January, 08:00 in Vladivostok is 01:00 in Moscow.
        var far = it.Fields(room.Id, starts: new DateTime(2027, 1, 1, 8, 0, 0), zone: "Asia/Vladivostok");
        var refused = (await it.Get<EventConflictQueries>().OfFieldsAsync(null, far, Now)).Single(c => c.Refuses);
        Assert.Contains("1 янв", refused.Text, StringComparison.Ordinal);
        Assert.DoesNotContain(await it.Get<EventConflictQueries>().OfFieldsAsync(null, it.Fields(room.Id, starts: new DateTime(2027, 1, 1, 9, 0, 0), zone: "Asia/Vladivostok"), Now), c => c.Refuses);
    }

    [Theory, EachDatabase]
    public async Task A_clock_that_jumps_refuses_the_hour_it_leaves_out_and_keeps_hours_of_moved_events(DatabaseKind kind)
    {
        await using var it = await EventCase.CreateAsync(kind);
        const string berlin = "Europe/Berlin";

        // 28 March 2027, 02:00 → 03:00; 31 October 2027, 03:00 → 02:00.
        Assert.Equal("Sessions[0].Starts", (await EventCase.RefusedAsync(() => it.PlanAsync(it.Fields(starts: new DateTime(2027, 3, 28, 2, 30, 0), zone: berlin)))).Field);
        var twice = it.Fields(starts: new DateTime(2027, 10, 31, 2, 30, 0), hours: 3, zone: berlin);
        twice.Confirmed.Add("dayoff:20271031");
        var autumn = await it.PlanAsync(twice);
        var saved = await it.FindAsync(autumn);
        Assert.Equal((new DateTime(2027, 10, 31, 0, 30, 0), TimeSpan.FromHours(4)), (saved.StartsAt, saved.EndsAt - saved.StartsAt));

        // The hour that comes twice and was not touched stays the one it was.
        var session = await it.Db.EventSessions.SingleAsync(s => s.EventId == autumn, Now);
        session.StartsAt = session.StartsAt.AddHours(1);
        await it.Db.SaveChangesAsync(Now);
        var form = await it.Get<EventQueries>().FieldsAsync(autumn, Now);
        form.Confirmed.Add("dayoff:20271031");
        await it.Get<EditEvent>().RunAsync(autumn, form, Now);
        Assert.Equal(new DateTime(2027, 10, 31, 1, 30, 0), (await it.FindAsync(autumn)).Sessions[0].StartsAt);

        // A week later in spring the clock shows the same hours, though UTC does not.
        var fields = it.Fields(starts: new DateTime(2027, 3, 22, 10, 0, 0), zone: berlin);
        fields.Sessions.Add(new SessionFields { Starts = new DateTime(2027, 3, 23, 14, 0, 0), Ends = new DateTime(2027, 3, 23, 15, 0, 0) });
        var spring = await it.PlanAsync(fields);
        await it.MoveAsync(spring, new DateTime(2027, 3, 29, 10, 0, 0));
        Assert.Equal([new DateTime(2027, 3, 29, 8, 0, 0), new DateTime(2027, 3, 30, 12, 0, 0)], (await it.FindAsync(spring)).Sessions.Select(s => s.StartsAt));
    }

    [Theory, EachDatabase]
    public async Task What_is_odd_is_told_and_may_be_confirmed(DatabaseKind kind)
    {
        await using var it = await EventCase.CreateAsync(kind);
        var (room, trainer) = (await AnEvent.RoomAsync(it.Db, seats: 10), await AnEvent.TrainerAsync(it.Db, it.Colleague.Id));
        it.Db.AddRange(
            new Absence { UserId = it.Colleague.Id, Kind = AbsenceKind.Leave, FromOn = new DateOnly(2026, 12, 12), ToOn = new DateOnly(2026, 12, 20) },
            new Absence { UserId = it.Manager.Id, Kind = AbsenceKind.Leave, FromOn = new DateOnly(2026, 12, 12), ToOn = new DateOnly(2026, 12, 20) });
        await it.Db.SaveChangesAsync(Now);
        var saturday = new DateTime(2026, 12, 12, 10, 0, 0);
        var fields = it.Fields(room.Id, trainer.Id, saturday);

        var odd = await Assert.ThrowsAsync<ConfirmationNeeded>(() => it.PlanAsync(fields));

        Assert.Equal(["away", "dayoff", "small"], odd.Warnings.Select(w => w.Key.Split(':')[0]).Order());
        Assert.Contains(odd.Warnings, w => w.Text.Contains("Зимин", StringComparison.Ordinal));
        Assert.DoesNotContain(odd.Warnings, w => w.Text.Contains("Смирнова", StringComparison.Ordinal));
        fields.Confirmed.UnionWith(odd.Warnings.Select(w => w.Key));
        await it.PlanAsync(fields);
    }

    [Theory, EachDatabase]
    public async Task People_who_are_elsewhere_are_named_to_whom_sees_them_and_counted_to_the_rest(DatabaseKind kind)
    {
        await using var it = await EventCase.CreateAsync(kind);
        var person = await A.PersonAsync(it.Db, it.Client.Id, "Петровский");
        var start = new DateTime(2026, 12, 7, 7, 0, 0, DateTimeKind.Utc);
        var other = await AnEvent.PlannedAsync(it.Db, it.Colleague.Id, start);
        var mine = await AnEvent.PlannedAsync(it.Db, it.Colleague.Id, start.AddDays(1));
        await AnEvent.ParticipantAsync(it.Db, other.Id, it.Client.Id, person.Id, ParticipantStatus.Confirmed);
        await AnEvent.ParticipantAsync(it.Db, mine.Id, it.Client.Id, person.Id);
        async Task<string> TextAsync() => (await it.Get<EventConflictQueries>().OfMoveAsync(new() { EventId = mine.Id, Starts = EventCase.Day.AddHours(11) }, Now)).Single().Text;

        Assert.Contains("Петровский", await TextAsync(), StringComparison.Ordinal);
        await it.SignInAsync(it.Colleague);
        var text = await TextAsync();
        Assert.DoesNotContain("Петровский", text, StringComparison.Ordinal);
        Assert.Contains("1", text, StringComparison.Ordinal);
    }

    [Theory, EachDatabase]
    public async Task A_closed_room_and_a_trainer_who_left_stay_are_flagged_and_told(DatabaseKind kind)
    {
        await using var it = await EventCase.CreateAsync(kind);
        var (room, trainer) = (await AnEvent.RoomAsync(it.Db), await AnEvent.TrainerAsync(it.Db));
        var id = await it.PlanAsync(it.Fields(room.Id, trainer.Id, owner: it.Manager.Id));
        var before = await it.PlanAsync(it.Fields(room.Id, trainer.Id, EventCase.Day.AddDays(-3).AddHours(10)));
        (room.ClosedOn, trainer.LeftOn) = (new DateOnly(2026, 12, 7), new DateOnly(2026, 12, 5));
        await it.Db.SaveChangesAsync(Now);

        Assert.Equal((1, 1), (await it.Get<TellOfLostResources>().RoomAsync(room.Id, Now), await it.Get<TellOfLostResources>().TrainerAsync(trainer.Id, Now)));
        Assert.Equal(2, await it.Db.Notifications.CountAsync(n => n.UserId == it.Manager.Id && n.Key.StartsWith("event-lost:"), Now));
        Assert.Equal([id], (await it.Get<EventQueries>().ListAsync(new EventFilter(), EventShow.Troubled, EventOrder.When, 1, Now)).Rows.Select(r => r.Id));
        Assert.Equal([(before, false), (id, true)], (await it.Get<EventQueries>().ListAsync(new EventFilter(), EventShow.Ahead, EventOrder.When, 1, Now)).Rows.Select(r => (r.Id, r.Trouble)));
        Assert.Equal([ConflictKind.RoomClosed, ConflictKind.TrainerLeft], (await it.Get<EventConflictQueries>().OfEventAsync(id, Now)).Where(c => c.Refuses).Select(c => c.Kind));
        await EventCase.RefusedAsync(() => it.PlanAsync(it.Fields(room.Id, starts: EventCase.Day.AddDays(1).AddHours(10))));
        Assert.Equal(room.Id, (await it.FindAsync(id)).Sessions[0].RoomId);
    }

    [Theory, EachDatabase]
    public async Task Two_who_plan_at_once_do_not_both_get_the_room(DatabaseKind kind)
    {
        await using var it = await EventCase.CreateAsync(kind);
        var room = await AnEvent.RoomAsync(it.Db);

        var tries = await Task.WhenAll(Enumerable.Range(0, 6).Select(async n =>
        {
            await Task.Yield();
            try
            {
                return await it.PlanAsync(it.Fields(room.Id, starts: EventCase.Day.AddHours(10 + (n * 0.25))));
            }
            catch (RuleViolation)
            {
                return 0;
            }
        }));

        Assert.Single(tries, id => id > 0);
        Assert.Equal(1, await it.Db.EventSessions.CountAsync(s => s.RoomId == room.Id, Now));
    }
}
