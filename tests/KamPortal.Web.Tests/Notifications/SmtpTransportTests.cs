using KamPortal.Data;
using KamPortal.Jobs;
using KamPortal.Notifications;
using KamPortal.Staff;
using KamPortal.Web.Hosting;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Options;

namespace KamPortal.Web.Tests.Notifications;

/// <summary>The way of a letter from the outbox to a real mail server.</summary>
public sealed class SmtpTransportTests
{
    [Fact]
    public async Task Accepted_letters_arrive_as_text_and_html_and_a_refused_recipient_stops_nobody()
    {
        await using var server = await SmtpServer.StartAsync();
        await using var database = await TestDatabase.CreateAsync();
        await WriteAsync(database, "unknown@example.test", "anna@example.test");

        var report = await DispatchAsync(database, TransportTo(server.Port));

        var letter = await server.NextAsync();
        Assert.Equal((1, 1), (report.Created, report.Failed));
        Assert.Equal(("<digest.anna@portal.test>", "Касания на сегодня — «важно»", "KamPortal <kam@portal.test>"), (letter.Id, letter.Subject, letter.From));
        Assert.Equal(["anna@example.test"], letter.To);
        Assert.Equal(("Текст письма", "<p>Текст <b>письма</b></p>"), (letter.Parts["text/plain"].Trim(), letter.Parts["text/html"].Trim()));
        Assert.Equal([("anna@example.test", OutboxStatus.Sent), ("unknown@example.test", OutboxStatus.Dead)], await StateAsync(database));
        Assert.Contains("no such user", await ErrorAsync(database, "unknown@example.test"));
    }

    [Fact]
    public async Task A_recipient_busy_now_gets_the_letter_at_the_next_attempt()
    {
        await using var server = await SmtpServer.StartAsync();
        await using var database = await TestDatabase.CreateAsync();
        await WriteAsync(database, "busy@example.test");
        var transport = TransportTo(server.Port);

        await DispatchAsync(database, transport);
        Assert.Equal([("busy@example.test", OutboxStatus.Waiting)], await StateAsync(database));
        database.Clock.Now += OutboxMessage.Backoff[0];
        await DispatchAsync(database, transport);

        Assert.Equal([("busy@example.test", OutboxStatus.Sent)], await StateAsync(database));
        Assert.Equal(["busy@example.test"], (await server.NextAsync()).To);
    }

    [Fact]
    public async Task A_connection_cut_in_the_middle_is_tried_again_later_and_the_others_are_sent()
    {
        await using var server = await SmtpServer.StartAsync();
        await using var database = await TestDatabase.CreateAsync();
        await WriteAsync(database, "cut@example.test", "anna@example.test");

        await DispatchAsync(database, TransportTo(server.Port));

        Assert.Equal([("anna@example.test", OutboxStatus.Sent), ("cut@example.test", OutboxStatus.Waiting)], await StateAsync(database));
    }

    [Fact]
    public async Task A_server_that_dies_after_sending_sends_again_under_the_same_message_id()
    {
        await using var server = await SmtpServer.StartAsync();
        await using var database = await TestDatabase.CreateAsync();
        await WriteAsync(database, "anna@example.test");
        var transport = TransportTo(server.Port);

        await Assert.ThrowsAsync<InvalidOperationException>(() => DispatchAsync(database, new DiesAfterSending(transport)));
        await DispatchAsync(database, transport);
        database.Clock.Now += DispatchOutboxJob.ClaimTime + TimeSpan.FromSeconds(1);
        await DispatchAsync(database, transport);

        Assert.Equal((await server.NextAsync()).Id, (await server.NextAsync()).Id);
        Assert.Equal([("anna@example.test", OutboxStatus.Sent)], await StateAsync(database));
    }

    [Fact]
    public async Task A_server_that_is_not_there_holds_the_queue_and_says_why()
    {
        int port;
        await using (var server = await SmtpServer.StartAsync())
        {
            port = server.Port;
        }

        await using var database = await TestDatabase.CreateAsync();
        await WriteAsync(database, "anna@example.test", "boris@example.test");

        await DispatchAsync(database, TransportTo(port));

        await using var db = database.OpenAs(Viewer.System("test"));
        Assert.Equal(1, await db.OutboxMessages.SumAsync(m => m.Attempts));
        Assert.False(string.IsNullOrEmpty(await db.OutboxMessages.Where(m => m.Attempts == 1).Select(m => m.LastError).SingleAsync()));
    }

    private static SmtpTransport TransportTo(int port) =>
        new(Options.Create(new SmtpOptions { Enabled = true, Host = "127.0.0.1", Port = port, From = "KamPortal <kam@portal.test>", TimeoutSeconds = 20 }));

    private static async Task<JobReport> DispatchAsync(TestDatabase database, IMailTransport transport)
    {
        var report = new JobReport();
        await new DispatchOutboxJob(database.Kam, transport, database.Clock).RunAsync(report, CancellationToken.None);
        return report;
    }

    private static async Task WriteAsync(TestDatabase database, params string[] addresses)
    {
        await using var db = database.OpenAs(Viewer.System("test"));
        db.AddRange(addresses.Select(a => OutboxMessage.Write($"digest:{a.Split('@')[0]}", a, "Касания на сегодня — «важно»", "<p>Текст <b>письма</b></p>", "Текст письма", database.Clock.Now.UtcDateTime)));
        await db.SaveChangesAsync();
    }

    private static async Task<List<(string, OutboxStatus)>> StateAsync(TestDatabase database)
    {
        await using var db = database.OpenAs(Viewer.System("test"));
        return [.. (await db.OutboxMessages.OrderBy(m => m.To).Select(m => new { m.To, m.Status }).ToListAsync()).Select(m => (m.To, m.Status))];
    }

    private static async Task<string?> ErrorAsync(TestDatabase database, string to)
    {
        await using var db = database.OpenAs(Viewer.System("test"));
        return await db.OutboxMessages.Where(m => m.To == to).Select(m => m.LastError).SingleAsync();
    }

    private sealed class DiesAfterSending(IMailTransport transport) : IMailTransport
    {
        public bool IsEnabled => true;

        public async Task<MailAnswer> SendAsync(Letter letter, CancellationToken cancellationToken)
        {
            await transport.SendAsync(letter, cancellationToken);
            throw new InvalidOperationException("the process died here");
        }
    }
}
