using KamPortal.Data;
using KamPortal.Demo;
using KamPortal.Events;
using KamPortal.Events.Conflicts;
using Microsoft.EntityFrameworkCore;

namespace KamPortal.Tests.Demo;

/// <summary>30 events, every form at every level, and everything the calendar has to show.</summary>
public sealed class DemoEventsTests(SeededDemo demo) : IClassFixture<SeededDemo>, IAsyncDisposable
{
    private readonly KamDbContext db = demo.Database.OpenAsSystem();

    private static CancellationToken Now => TestContext.Current.CancellationToken;

    [Fact]
    public async Task Every_form_at_every_level_over_a_year_back_and_ahead()
    {
        var events = await db.DevelopmentEvents.Include(e => e.Sessions).ThenInclude(s => s.Trainers).ToListAsync(Now);
        Assert.Equal(DemoEvents.Count, events.Count);
        Assert.Equal(24, events.Select(e => (e.Form, e.Level)).Distinct().Count());
        Assert.Equal(Enum.GetValues<EventStatus>(), events.Select(e => e.Status).Distinct().Order());
        Assert.Single(events, e => e.Status == EventStatus.Cancelled);
        Assert.Single(events, e => e is { Sequence: 1, Status: EventStatus.Planned });
        Assert.Contains(events, e => e.Status == EventStatus.Planned && e.Sessions.Exists(s => EventHours.Days(s.StartsAt, s.EndsAt, e.TimeZoneId).Count() == 2));
        Assert.True(events.Select(e => e.TimeZoneId).Distinct().Count() >= 4);
        Assert.Single(events, e => e.ClubId != null);
        Assert.All(events, e => Assert.Equal((e.Sessions.Min(s => s.StartsAt), e.Sessions.Max(s => s.EndsAt)), (e.StartsAt, e.EndsAt)));
        Assert.True(events.Min(e => e.StartsAt) < demo.Database.Clock.Now.UtcDateTime.AddDays(-330) && events.Max(e => e.StartsAt) > demo.Database.Clock.Now.UtcDateTime.AddDays(280));
        Assert.Equal(DemoEvents.Count, await db.EventSeats.CountAsync(Now));
    }

    [Fact]
    public async Task Nothing_is_in_the_way_of_anything_but_the_room_that_closes()
    {
        var refusing = new List<EventConflict>();
        foreach (var one in await db.DevelopmentEvents.AsNoTracking().Where(e => e.Status != EventStatus.Cancelled).Include(e => e.Sessions).ThenInclude(s => s.Trainers).ToListAsync(Now))
        {
            refusing.AddRange((await new ConflictReader(db).ReadAsync(PlannedEvent.Of(one), Now)).Where(c => c.Refuses));
        }

        Assert.Equal(ConflictKind.RoomClosed, Assert.Single(refusing).Kind);
    }

    public ValueTask DisposeAsync() => db.DisposeAsync();
}
