using KamPortal.Events;
using KamPortal.Staff;

namespace KamPortal.Tests.Events;

public sealed class EventListTests
{
    private static CancellationToken Now => TestContext.Current.CancellationToken;

    /// <summary>Row 0.5: the list sorts by level.</summary>
    [Theory, EachDatabase]
    public async Task The_list_sorts_by_what_earns_most_and_then_by_day(DatabaseKind kind)
    {
        await using var database = await TestDatabase.CreateAsync(kind);
        await using var db = database.OpenAsSystem();
        var planner = await A.UserAsync(db, Role.HumanResources);
        var day = TestClock.Start.UtcDateTime.Date.AddDays(20);
        var late = await AnEvent.PlannedAsync(db, planner.Id, day.AddDays(9), level: EventLevel.Business);
        var low = await AnEvent.PlannedAsync(db, planner.Id, day, level: EventLevel.ProductUse);
        var early = await AnEvent.PlannedAsync(db, planner.Id, day.AddDays(2), level: EventLevel.Business);
        var past = await AnEvent.PlannedAsync(db, planner.Id, TestClock.Start.UtcDateTime.AddDays(-5), level: EventLevel.ClientsOfClient);
        await database.SignInAsync(planner.Id);

        Assert.Equal([low.Id, early.Id, late.Id], await IdsAsync(EventShow.Ahead, EventOrder.When));
        Assert.Equal([early.Id, late.Id, low.Id], await IdsAsync(EventShow.Ahead, EventOrder.HighestLevel));
        Assert.Equal([low.Id, early.Id, late.Id], await IdsAsync(EventShow.Ahead, EventOrder.LowestLevel));
        Assert.Equal([past.Id], await IdsAsync(EventShow.Past, EventOrder.HighestLevel));

        async Task<IEnumerable<int>> IdsAsync(EventShow show, EventOrder order) => (await database.Get<EventQueries>().ListAsync(new EventFilter(), show, order, 1, Now)).Rows.Select(r => r.Id);
    }
}
