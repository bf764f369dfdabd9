using KamPortal.Data;
using KamPortal.Jobs;
using KamPortal.Notifications;
using KamPortal.Staff;
using Microsoft.EntityFrameworkCore;

namespace KamPortal.Tests.Notifications;

public sealed class DispatchOutboxTests
{
    [Theory, EachDatabase]
    public async Task One_refused_letter_does_not_stop_the_rest_and_waits_among_the_dead_to_be_sent_again(DatabaseKind kind)
    {
        await using var database = await TestDatabase.CreateAsync(kind);
        await using var db = database.OpenAsSystem();
        var ids = await WriteAsync(db, database, "a", "b", "c");
        database.Mail.Answer = letter => letter.Key == "b" ? new MailAnswer(MailVerdict.Refused, "550 no such user") : new MailAnswer(MailVerdict.Accepted);

        var first = await DispatchAsync(database);
        var dead = Assert.Single(await database.Get<OutboxQueries>().ListAsync(OutboxStatus.Dead, 10, null, CancellationToken.None));
        database.Mail.Answer = _ => new MailAnswer(MailVerdict.Accepted);
        await database.Get<SendAgain>().RunAsync([dead.Id], CancellationToken.None);
        var second = await DispatchAsync(database);

        Assert.Equal((2, 1, 1, 0), (first.Created, first.Failed, second.Created, second.Failed));
        Assert.Equal((ids[1], "550 no such user"), (dead.Id, dead.LastError));
        Assert.Equal(3, await db.OutboxMessages.CountAsync(m => m.Status == OutboxStatus.Sent));
        Assert.Equal(["a", "b", "b", "c"], database.Mail.Offered.Select(l => l.Key).Order());
    }

    [Theory, EachDatabase]
    public async Task A_letter_put_off_is_tried_again_after_growing_pauses_and_then_given_up(DatabaseKind kind)
    {
        await using var database = await TestDatabase.CreateAsync(kind);
        await using var db = database.OpenAsSystem();
        await WriteAsync(db, database, "a");
        database.Mail.Answer = _ => new MailAnswer(MailVerdict.TryLater, "451 try later");

        foreach (var pause in OutboxMessage.Backoff)
        {
            await DispatchAsync(database);
            database.Clock.Now += pause - TimeSpan.FromSeconds(1);
            Assert.Equal(0, (await DispatchAsync(database)).Failed);
            database.Clock.Now += TimeSpan.FromSeconds(1);
        }

        await DispatchAsync(database);
        var message = await db.OutboxMessages.AsNoTracking().SingleAsync();
        Assert.Equal((OutboxStatus.Dead, 6, "451 try later"), (message.Status, message.Attempts, message.LastError));
        Assert.Equal(6, database.Mail.Offered.Count);
    }

    [Theory, EachDatabase]
    public async Task Two_dispatchers_at_once_send_every_letter_once(DatabaseKind kind)
    {
        await using var database = await TestDatabase.CreateAsync(kind);
        await using var db = database.OpenAsSystem();
        await WriteAsync(db, database, [.. Enumerable.Range(0, 40).Select(i => $"letter{i}")]);

        var results = await Task.WhenAll(Task.Run(() => DispatchAsync(database)), Task.Run(() => DispatchAsync(database)));

        Assert.Equal(40, results.Sum(r => r.Created));
        Assert.Equal(40, database.Mail.Offered.Select(l => l.Key).Distinct().Count());
        Assert.Equal(40, database.Mail.Offered.Count);
    }

    [Theory, EachDatabase]
    public async Task A_letter_whose_server_died_after_sending_goes_out_again_under_the_same_key(DatabaseKind kind)
    {
        await using var database = await TestDatabase.CreateAsync(kind);
        await using var db = database.OpenAsSystem();
        await WriteAsync(db, database, "a");
        database.Mail.Answer = _ => throw new OperationCanceledException("the process died here");
        await DispatchAsync(database);
        database.Mail.Answer = _ => new MailAnswer(MailVerdict.Accepted);

        var whileClaimed = await DispatchAsync(database);
        database.Clock.Now += DispatchOutboxJob.ClaimTime + TimeSpan.FromSeconds(1);
        var afterwards = await DispatchAsync(database);

        Assert.Equal((0, 1), (whileClaimed.Created, afterwards.Created));
        Assert.Equal(["a", "a"], database.Mail.Offered.Select(l => l.Key));
    }

    [Theory, EachDatabase]
    public async Task While_mail_is_off_letters_are_held_and_no_attempt_is_counted(DatabaseKind kind)
    {
        await using var database = await TestDatabase.CreateAsync(kind);
        await using var db = database.OpenAsSystem();
        await WriteAsync(db, database, "a", "b");
        database.Mail.IsEnabled = false;

        var off = await DispatchAsync(database);
        var state = await database.Get<OutboxQueries>().StateAsync(CancellationToken.None);
        database.Mail.IsEnabled = true;
        var on = await DispatchAsync(database);

        Assert.Equal(2, off.Skipped);
        Assert.Equal(new OutboxState(true, 2, 0), state);
        Assert.Equal(2, on.Created);
    }

    [Fact]
    public async Task An_unreachable_server_is_asked_once_a_run_and_costs_no_letter_an_attempt()
    {
        await using var database = await TestDatabase.CreateAsync();
        await using var db = database.OpenAsSystem();
        await WriteAsync(db, database, "a", "b", "c");
        database.Mail.Answer = _ => new MailAnswer(MailVerdict.Unreachable, "connection refused");

        await DispatchAsync(database);

        Assert.Single(database.Mail.Offered);
        Assert.Equal(0, await db.OutboxMessages.SumAsync(m => m.Attempts));
    }

    [Fact]
    public async Task Only_administrators_see_the_post()
    {
        await using var database = await TestDatabase.CreateAsync();
        await using var db = database.OpenAsSystem();
        await database.SignInAsync((await A.UserAsync(db, Role.Director)).Id);

        await Assert.ThrowsAsync<RuleViolation>(() => database.Get<OutboxQueries>().StateAsync(CancellationToken.None));
        await Assert.ThrowsAsync<RuleViolation>(() => database.Get<OutboxQueries>().ListAsync(OutboxStatus.Dead, 10, null, CancellationToken.None));
        await Assert.ThrowsAsync<RuleViolation>(() => database.Get<SendAgain>().RunAsync([], CancellationToken.None));
    }

    private static async Task<List<int>> WriteAsync(KamDbContext db, TestDatabase database, params string[] keys)
    {
        var messages = keys.Select(k => OutboxMessage.Write(k, $"{k}@example.test", "Тема", "<p>Текст</p>", "Текст", database.Clock.Now.UtcDateTime)).ToList();
        db.AddRange(messages);
        await db.SaveChangesAsync();
        db.ChangeTracker.Clear();
        return [.. messages.Select(m => m.Id)];
    }

    private static Task<JobResult> DispatchAsync(TestDatabase database) => database.Get<JobRunner>().RunAsync(DispatchOutboxJob.Name, "test", CancellationToken.None);
}
