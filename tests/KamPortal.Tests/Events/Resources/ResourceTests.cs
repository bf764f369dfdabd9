using KamPortal.Events;
using KamPortal.Events.Resources;
using KamPortal.Staff;
using KamPortal.TestSupport;
using Microsoft.EntityFrameworkCore;

namespace KamPortal.Tests.Events.Resources;

public sealed class ResourceTests
{
    private static CancellationToken Now => TestContext.Current.CancellationToken;

    [Theory, EachDatabase]
    public async Task A_room_with_sessions_is_closed_from_a_day_and_never_deleted_and_the_owners_of_what_is_left_are_told(DatabaseKind kind)
    {
        await using var database = await TestDatabase.CreateAsync(kind);
        var (hr, owner) = await PeopleAsync(database);
        int roomId, unusedId, before, after;
        await using (var db = database.OpenAsSystem())
        {
            var room = await AnEvent.RoomAsync(db);
            (roomId, unusedId) = (room.Id, (await AnEvent.RoomAsync(db)).Id);

            // The last hour of the day before in Moscow, and one that runs over midnight.
            before = (await AnEvent.PlannedAsync(db, owner, new DateTime(2026, 12, 9, 18, 0, 0, DateTimeKind.Utc), change: e => e.Sessions[0].RoomId = roomId)).Id;
            after = (await AnEvent.PlannedAsync(db, owner, new DateTime(2026, 12, 9, 20, 0, 0, DateTimeKind.Utc), change: e => e.Sessions[0].RoomId = roomId)).Id;
            await AnEvent.PlannedAsync(db, owner, new DateTime(2026, 12, 20, 8, 0, 0, DateTimeKind.Utc), change: e => (e.Status, e.Sessions[0].RoomId) = (EventStatus.Cancelled, roomId));
        }

        await database.SignInAsync(hr);
        var verb = database.Get<CloseRoom>();
        await Assert.ThrowsAsync<RuleViolation>(() => verb.DeleteAsync(roomId, Now));
        await verb.DeleteAsync(unusedId, Now);
        var row = Assert.Single(await database.Get<ResourceQueries>().RoomsAsync(2026, Now));
        Assert.Equal((2, true), (row.Sessions, row.IsUsed));
        var stranded = await verb.RunAsync(roomId, row.Version, new DateOnly(2026, 12, 10), Now);
        Assert.Equal([after], stranded.Select(s => s.EventId));
        Assert.DoesNotContain(before, stranded.Select(s => s.EventId));
        await using (var db = database.OpenAsSystem())
        {
            Assert.Equal($"/events/{after}", (await db.Notifications.SingleAsync(n => n.UserId == owner, Now)).Link);
        }

        row = Assert.Single(await database.Get<ResourceQueries>().RoomsAsync(2026, Now));
        Assert.Single(row.Stranded);
        await verb.ReopenAsync(roomId, row.Version, Now);
        Assert.Empty(Assert.Single(await database.Get<ResourceQueries>().RoomsAsync(2026, Now)).Stranded);
        await database.SignInAsync(owner);
        await Assert.ThrowsAsync<RuleViolation>(() => verb.RunAsync(roomId, row.Version, A.Monday, Now));
    }

    [Theory, EachDatabase]
    public async Task A_trainers_hours_fall_into_the_months_of_the_events_clock_and_the_year_border_is_its_own(DatabaseKind kind)
    {
        await using var database = await TestDatabase.CreateAsync(kind);
        var (hr, owner) = await PeopleAsync(database);
        await using (var db = database.OpenAsSystem())
        {
            var trainer = await AnEvent.TrainerAsync(db, owner);
            trainer.HoursPerYear = 3;
            void Of(DevelopmentEvent e) => e.Sessions[0].Trainers.Add(new SessionTrainer { TrainerId = trainer.Id });

            // 21:30 UTC on New Year's Eve is next year in Moscow and this year in London.
            var eve = new DateTime(2026, 12, 31, 21, 30, 0, DateTimeKind.Utc);
            await AnEvent.PlannedAsync(db, owner, eve, change: Of);
            await AnEvent.PlannedAsync(db, owner, eve, change: e =>
            {
                Of(e);
                e.TimeZoneId = "Europe/London";
            });
            await AnEvent.PlannedAsync(db, owner, new DateTime(2026, 11, 30, 22, 0, 0, DateTimeKind.Utc), change: Of);
            await AnEvent.PlannedAsync(db, owner, change: e =>
            {
                Of(e);
                e.Status = EventStatus.Cancelled;
            });
        }

        await database.SignInAsync(hr);
        var row = Assert.Single(await database.Get<ResourceQueries>().TrainersAsync(2026, Now));
        Assert.Equal((4m, 4m, 133, TrainerLoad.Over), (row.Hours, row.Months[11], row.Percent, row.Load));
        Assert.Equal(2m, Assert.Single(await database.Get<ResourceQueries>().TrainersAsync(2027, Now)).Months[0]);
    }

    [Theory, EachDatabase]
    public async Task A_trainer_who_leaves_keeps_the_past_and_leaves_the_coming_sessions_as_conflicts(DatabaseKind kind)
    {
        await using var database = await TestDatabase.CreateAsync(kind);
        var (hr, owner) = await PeopleAsync(database);
        int eventId;
        await using (var db = database.OpenAsSystem())
        {
            var trainer = await AnEvent.TrainerAsync(db);
            await AnEvent.TrainerAsync(db);
            eventId = (await AnEvent.PlannedAsync(db, owner, change: e => e.Sessions[0].Trainers.Add(new SessionTrainer { TrainerId = trainer.Id }))).Id;
        }

        await database.SignInAsync(hr);
        var (used, unused) = ((await database.Get<ResourceQueries>().TrainersAsync(2026, Now))[0], (await database.Get<ResourceQueries>().TrainersAsync(2026, Now))[1]);
        var verb = database.Get<TrainerLeaves>();
        await Assert.ThrowsAsync<RuleViolation>(() => verb.DeleteAsync(used.Id, Now));
        await verb.DeleteAsync(unused.Id, Now);
        Assert.Equal("LeftOn", (await Assert.ThrowsAsync<RuleViolation>(() => verb.RunAsync(used.Id, used.Version, null, Now))).Field);
        Assert.Equal(eventId, Assert.Single(await verb.RunAsync(used.Id, used.Version, A.Monday.AddDays(3), Now)).EventId);
        var row = Assert.Single(await database.Get<ResourceQueries>().TrainersAsync(2026, Now));
        Assert.Single(row.Stranded);
        await verb.ReturnAsync(row.Id, row.Version, Now);
        Assert.Empty(Assert.Single(await database.Get<ResourceQueries>().TrainersAsync(2026, Now)).Stranded);
    }

    [Theory, EachDatabase]
    public async Task A_colleague_is_a_trainer_once_and_a_speaker_from_outside_has_a_name_and_contacts_for_planners_alone(DatabaseKind kind)
    {
        await using var database = await TestDatabase.CreateAsync(kind);
        var (hr, owner) = await PeopleAsync(database);
        await database.SignInAsync(hr);
        var verb = database.Get<SaveTrainer>();
        await verb.RunAsync(new() { UserId = owner }, Now);
        Assert.Equal("UserId", (await Assert.ThrowsAsync<RuleViolation>(() => verb.RunAsync(new() { UserId = owner }, Now))).Field);
        Assert.Equal("Name", (await Assert.ThrowsAsync<RuleViolation>(() => verb.RunAsync(new(), Now))).Field);
        Assert.Equal("Email", (await Assert.ThrowsAsync<RuleViolation>(() => verb.RunAsync(new() { Name = "Спикер", Email = "нет" }, Now))).Field);
        var id = await verb.RunAsync(new() { Name = "Спикер", Email = "speaker@example.test", HoursPerYear = 40 }, Now);
        Assert.Equal("speaker@example.test", (await database.Get<ResourceQueries>().TrainersAsync(2026, Now)).Single(t => t.Id == id).Email);
        await database.SignInAsync(owner);
        Assert.Null((await database.Get<ResourceQueries>().TrainersAsync(2026, Now)).Single(t => t.Id == id).Email);
    }

    [Theory, EachDatabase]
    public async Task A_room_has_a_name_of_its_own_seats_and_a_zone(DatabaseKind kind)
    {
        await using var database = await TestDatabase.CreateAsync(kind);
        var (hr, _) = await PeopleAsync(database);
        await database.SignInAsync(hr);
        var verb = database.Get<SaveRoom>();
        await verb.RunAsync(new() { Name = "Большой зал", Seats = 40, TimeZoneId = "Asia/Yekaterinburg" }, Now);
        Assert.Equal("Name", (await Assert.ThrowsAsync<RuleViolation>(() => verb.RunAsync(new() { Name = "Большой зал", TimeZoneId = "Europe/Moscow" }, Now))).Field);
        Assert.Equal("TimeZoneId", (await Assert.ThrowsAsync<RuleViolation>(() => verb.RunAsync(new() { Name = "Малый зал", TimeZoneId = "Луна" }, Now))).Field);
        Assert.Equal("Seats", (await Assert.ThrowsAsync<RuleViolation>(() => verb.RunAsync(new() { Name = "Малый зал", Seats = 0, TimeZoneId = "Europe/Moscow" }, Now))).Field);
    }

    private static async Task<(int Hr, int Owner)> PeopleAsync(TestDatabase database)
    {
        await using var db = database.OpenAsSystem();
        return ((await A.UserAsync(db, Role.HumanResources)).Id, (await A.UserAsync(db)).Id);
    }
}
