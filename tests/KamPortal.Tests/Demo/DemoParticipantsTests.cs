using KamPortal.Data;
using KamPortal.Events;
using KamPortal.Events.Participants;
using Microsoft.EntityFrameworkCore;

namespace KamPortal.Tests.Demo;

/// <summary>Lists of the demo events, with every way to stand on one.</summary>
public sealed class DemoParticipantsTests(SeededDemo demo) : IClassFixture<SeededDemo>, IAsyncDisposable
{
    private readonly KamDbContext db = demo.Database.OpenAsSystem();

    private static CancellationToken Now => TestContext.Current.CancellationToken;

    [Fact]
    public async Task One_event_is_full_with_a_line_and_one_saw_many_who_did_not_come()
    {
        var all = await db.EventParticipants.AsNoTracking().Include(p => p.Event).ToListAsync(Now);
        Assert.InRange(all.Count, 300, 900);
        Assert.Contains(all.GroupBy(p => p.Event.Id), g => g.Count(p => p.Status == ParticipantStatus.NoShow) >= 4);
        var full = await db.EventSeats.AsNoTracking().Include(s => s.Event).SingleAsync(s => s.Waiting > 0, Now);
        Assert.Equal((full.Event.Capacity - 2, 2, 5, 7), (full.Confirmed, full.Offered, full.Waiting, full.LastPlace));
        Assert.Equal(Enum.GetValues<ParticipantStatus>().Except([ParticipantStatus.Lapsed, ParticipantStatus.Removed]), all.Select(p => p.Status).Distinct().Order());
        Assert.DoesNotContain(all, p => p.Event.Status == EventStatus.Draft);
    }

    [Fact]
    public async Task Nobody_has_more_seats_than_there_are_and_counts_are_right()
    {
        foreach (var seats in await db.EventSeats.AsNoTracking().Include(s => s.Event).ToListAsync(Now))
        {
            Assert.InRange(seats.Confirmed + seats.Offered + seats.Attended, 0, seats.Event.Capacity);
            Assert.Equal(seats.Confirmed, await db.EventParticipants.CountAsync(p => p.EventId == seats.EventId && p.Status == ParticipantStatus.Confirmed, Now));
        }
    }

    public ValueTask DisposeAsync() => db.DisposeAsync();
}
