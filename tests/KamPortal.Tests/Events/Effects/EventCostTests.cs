using KamPortal.Events;
using KamPortal.Events.Effects;
using KamPortal.Events.Participants;
using KamPortal.Staff;
using Microsoft.EntityFrameworkCore;

namespace KamPortal.Tests.Events.Effects;

public sealed class EventCostTests
{
    private static CancellationToken Now => TestContext.Current.CancellationToken;

    [Theory, EachDatabase]
    public async Task Cost_per_person_is_what_is_known_over_who_was_there_and_before_that_the_plan_over_who_confirmed(DatabaseKind kind)
    {
        await using var world = await PlanWorld.CreateAsync(kind);
        int eventId;
        await using (var db = world.Database.OpenAsSystem())
        {
            eventId = (await AnEvent.PlannedAsync(db, world.Director.Id)).Id;
            await db.EventSeats.Where(s => s.EventId == eventId).ExecuteUpdateAsync(s => s.SetProperty(x => x.Confirmed, 3), Now);
        }

        await world.SignInAsync(world.Director);
        var verb = world.Database.Get<SaveEventCost>();
        await verb.RunAsync(new() { EventId = eventId, Kind = CostKind.Speaker, Planned = "100 000,50" }, Now);
        await verb.RunAsync(new() { EventId = eventId, Kind = CostKind.Catering, Title = "Обед", Planned = "50 000" }, Now);
        var view = (await world.Database.Get<EventCostQueries>().FindAsync(eventId, Now))!;
        Assert.Equal((150_000.50m, null, 50_000.17m, 3, false), (view.Planned, view.Actual, view.PerPerson, view.People, view.IsAttended));

        await verb.RunAsync(new() { EventId = eventId, CostId = view.Lines[0].Id, Kind = CostKind.Speaker, Planned = "100000,50", Actual = "120000", Version = view.Lines[0].Version }, Now);
        await using (var db = world.Database.OpenAsSystem())
        {
            await db.EventSeats.Where(s => s.EventId == eventId).ExecuteUpdateAsync(s => s.SetProperty(x => x.Attended, 2), Now);
        }

        view = (await world.Database.Get<EventCostQueries>().FindAsync(eventId, Now))!;
        Assert.Equal((150_000.50m, 120_000m, 170_000m, 85_000m, true), (view.Planned, view.Actual, view.Expected, view.PerPerson, view.IsAttended));
        var level = Assert.Single(await world.Database.Get<EventCostQueries>().ByLevelAsync(new(2026, 12, 1), new(2026, 12, 31), Now));
        Assert.Equal((EventLevel.WholeStaff, 1, 170_000m, 2, 85_000m), (level.Level, level.Events, level.Spent, level.People, level.PerPerson));
        Assert.Empty(await world.Database.Get<EventCostQueries>().ByLevelAsync(new(2027, 1, 1), new(2027, 1, 31), Now));

        await Assert.ThrowsAsync<EditedMeanwhile>(() => verb.RunAsync(new() { EventId = eventId, CostId = view.Lines[0].Id, Planned = "1", Version = 0 }, Now));
        await Assert.ThrowsAsync<RuleViolation>(() => verb.RunAsync(new() { EventId = eventId, Planned = "-1" }, Now));
        await verb.RemoveAsync(eventId, view.Lines[1].Id, Now);
        Assert.Single((await world.Database.Get<EventCostQueries>().FindAsync(eventId, Now))!.Lines);
    }

    [Fact]
    public async Task A_manager_who_runs_an_event_sees_no_money_of_it()
    {
        await using var world = await PlanWorld.CreateAsync();
        await using var db = world.Database.OpenAsSystem();
        var eventId = (await AnEvent.PlannedAsync(db, world.Manager.Id)).Id;
        await world.SignInAsync(world.Manager);
        await Assert.ThrowsAsync<RuleViolation>(() => world.Database.Get<EventCostQueries>().FindAsync(eventId, Now));
        await Assert.ThrowsAsync<RuleViolation>(() => world.Database.Get<SaveEventCost>().RunAsync(new() { EventId = eventId, Planned = "1" }, Now));
    }
}
