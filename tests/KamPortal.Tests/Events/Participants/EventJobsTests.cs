using KamPortal.Events.Participants;
using KamPortal.Jobs;
using Microsoft.EntityFrameworkCore;

namespace KamPortal.Tests.Events.Participants;

public sealed class EventJobsTests
{
    [Theory, EachDatabase]
    public async Task Seats_nobody_confirmed_go_on_in_order_once(DatabaseKind kind)
    {
        await using var database = await TestDatabase.CreateAsync(kind);
        var one = await EventCase.CreateAsync(database, people: 4, capacity: 1);
        var ids = await one.InviteAsync();
        foreach (var id in ids)
        {
            await one.AnswerAsync(id);
        }

        await one.AnswerAsync(ids[0], comes: false);
        Assert.Equal(0, (await RunAsync<PromoteWaitingJob>(database)).Created);
        database.Clock.Now += TimeSpan.FromHours(49);
        Assert.Equal(1, (await RunAsync<PromoteWaitingJob>(database)).Created);
        Assert.Equal(0, (await RunAsync<PromoteWaitingJob>(database)).Created);
        Assert.Equal([ParticipantStatus.Declined, ParticipantStatus.Lapsed, ParticipantStatus.Offered, ParticipantStatus.Waiting], (await Task.WhenAll(ids.Select(one.FindAsync))).Select(p => p.Status));
    }

    [Theory, EachDatabase]
    public async Task Participants_are_reminded_a_week_and_a_day_before_in_their_own_morning_once(DatabaseKind kind)
    {
        await using var database = await TestDatabase.CreateAsync(kind);
        var one = await EventCase.CreateAsync(database, people: 3, capacity: 5);
        await using (var change = database.OpenAsSystem())
        {
            (await change.People.OrderBy(p => p.Id).FirstAsync()).TimeZoneId = "Asia/Vladivostok";
            await change.SaveChangesAsync();
        }

        var ids = await one.InviteAsync();
        await one.AnswerAsync(ids[0]);
        await one.AnswerAsync(ids[1]);

        // 7 December 10:00 in Moscow: the week before, nine in the morning of Vladivostok is two in the night of Moscow.
        database.Clock.Now = new DateTimeOffset(2026, 11, 29, 22, 59, 0, TimeSpan.Zero);
        Assert.Empty(await RemindAsync(database));
        database.Clock.Now = new DateTimeOffset(2026, 11, 29, 23, 0, 0, TimeSpan.Zero);
        Assert.Equal([$"event:{ids[0]}:remind1:0"], await RemindAsync(database));
        database.Clock.Now = new DateTimeOffset(2026, 11, 30, 6, 0, 0, TimeSpan.Zero);
        Assert.Equal([$"event:{ids[1]}:remind1:0", $"event:{ids[2]}:remind1:0"], await RemindAsync(database));
        Assert.Empty(await RemindAsync(database));

        // The day before: only who has a seat, everybody at their own hour.
        database.Clock.Now = new DateTimeOffset(2026, 12, 6, 6, 0, 0, TimeSpan.Zero);
        Assert.Equal([$"event:{ids[0]}:remind2:0", $"event:{ids[1]}:remind2:0"], await RemindAsync(database));
        Assert.Empty(await RemindAsync(database));
    }

    [Fact]
    public void Every_reason_of_the_jobs_has_words() =>
        Assert.All(["EventSeatsFailed", "EventReminderFailed", "EventRemindedByNobody", "EventNoSiteAddress"], reason => Assert.NotEqual(reason, JobTexts.Reason(reason)));

    private static async Task<List<string>> RemindAsync(TestDatabase database)
    {
        await using var db = database.OpenAsSystem();
        var last = await db.OutboxMessages.MaxAsync(m => m.Id);
        var report = await RunAsync<RemindOfEventsJob>(database);
        var keys = await db.OutboxMessages.Where(m => m.Id > last).OrderBy(m => m.Key).Select(m => m.Key).ToListAsync();
        Assert.Equal(keys.Count, report.Created);
        return keys;
    }

    private static async Task<JobReport> RunAsync<TJob>(TestDatabase database) where TJob : IJob
    {
        var report = new JobReport();
        await database.Get<TJob>().RunAsync(report, default);
        Assert.Equal(0, report.Failed);
        return report;
    }
}
