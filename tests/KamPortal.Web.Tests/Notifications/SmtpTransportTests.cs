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
        Assert.Contains("no such user", (await OneAsync(database, "unknown@example.test")).LastError);
        Assert.DoesNotContain(report.Notes, n => n.Example?.Contains('@') == true);
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

    [Theory]
    [InlineData("cut@example.test", false)]
    [InlineData("drop@example.test", true)]
    [InlineData("tired@example.test", true)]
    [InlineData("full@example.test", true)]
    public async Task Trouble_before_the_letter_is_accepted_is_tried_again_later_and_the_others_are_sent(string address, bool passes)
    {
        await using var server = await SmtpServer.StartAsync();
        await using var database = await TestDatabase.CreateAsync();
        await WriteAsync(database, address, "anna@example.test");
        var transport = TransportTo(server.Port);

        var report = await DispatchAsync(database, transport);
        Assert.Equal([("anna@example.test", OutboxStatus.Sent), (address, OutboxStatus.Waiting)], await StateAsync(database));
        Assert.Equal(nameof(JobsMessages.LetterPutOff), Assert.Single(report.Notes).Reason);
        Assert.Equal(1, (await OneAsync(database, address)).Attempts);
        database.Clock.Now += OutboxMessage.Backoff[0];
        await DispatchAsync(database, transport);

        Assert.Equal(passes ? OutboxStatus.Sent : OutboxStatus.Waiting, (await OneAsync(database, address)).Status);
        Assert.Equal(passes ? ["anna@example.test", address] : ["anna@example.test"], (await server.NextAsync(passes ? 2 : 1)).Select(l => l.To[0]));
    }

    [Theory]
    [InlineData("mute@example.test", "No answer within 2 s.")]
    [InlineData("gone@example.test", "")]
    public async Task A_letter_taken_without_an_answer_is_uncertain_and_repeated_once_under_the_same_message_id(string address, string reason)
    {
        await using var server = await SmtpServer.StartAsync();
        await using var database = await TestDatabase.CreateAsync();
        await WriteAsync(database, address, "anna@example.test");
        var transport = TransportTo(server.Port, timeout: 2);

        var report = await DispatchAsync(database, transport);
        var uncertain = await OneAsync(database, address);
        Assert.Equal((OutboxStatus.Waiting, 1, database.Clock.Now.UtcDateTime + OutboxMessage.Backoff[0]), (uncertain.Status, uncertain.Attempts, uncertain.NextAttemptAt));
        Assert.StartsWith(reason, uncertain.LastError, StringComparison.Ordinal);
        Assert.Equal(nameof(JobsMessages.LetterUncertain), Assert.Single(report.Notes).Reason);
        Assert.Equal(0, (await DispatchAsync(database, transport)).Failed);
        database.Clock.Now += OutboxMessage.Backoff[0];
        await DispatchAsync(database, transport);

        var taken = await server.NextAsync(3);
        Assert.Equal([address, "anna@example.test", address], taken.Select(l => l.To[0]));
        Assert.Equal(taken[0].Id, taken[2].Id);
        Assert.Equal(OutboxStatus.Sent, (await OneAsync(database, address)).Status);
    }

    [Fact]
    public async Task A_letter_refused_after_its_text_is_dead()
    {
        await using var server = await SmtpServer.StartAsync();
        await using var database = await TestDatabase.CreateAsync();
        await WriteAsync(database, "spam@example.test", "anna@example.test");

        await DispatchAsync(database, TransportTo(server.Port));

        Assert.Equal([("anna@example.test", OutboxStatus.Sent), ("spam@example.test", OutboxStatus.Dead)], await StateAsync(database));
        Assert.Equal("554 5.7.1 this looks like spam", (await OneAsync(database, "spam@example.test")).LastError);
    }

    [Theory]
    [InlineData("--greeting", "554 5.3.2 not today")]
    [InlineData("--greeting", "421 4.3.2 not now")]
    [InlineData("--refuse-sender", "550 5.7.1 you may not send as this")]
    [InlineData("--auth", null)]
    public async Task A_server_that_does_not_want_us_kills_no_letter_and_counts_no_attempt(string option, string? text)
    {
        await using var server = await SmtpServer.StartAsync(text is null ? [option] : [option, text]);
        await using var database = await TestDatabase.CreateAsync();
        await WriteAsync(database, "anna@example.test", "boris@example.test");

        foreach (var transport in text is null ? new[] { TransportTo(server.Port), TransportTo(server.Port, user: "kam") } : [TransportTo(server.Port)])
        {
            for (var minute = 0; minute < 8; minute++)
            {
                var report = await DispatchAsync(database, transport);
                Assert.Equal((0, 1, nameof(JobsMessages.MailServerUnreachable)), (report.Created, report.Failed, Assert.Single(report.Notes).Reason));
                database.Clock.Now += TimeSpan.FromMinutes(1);
            }
        }

        Assert.Equal([("anna@example.test", OutboxStatus.Waiting), ("boris@example.test", OutboxStatus.Waiting)], await StateAsync(database));
        var letter = await OneAsync(database, "anna@example.test");
        Assert.Equal(0, letter.Attempts);
        Assert.Contains(text?[..3] ?? "5", letter.LastError);
    }

    [Theory]
    [InlineData("anna@example.test\r\nBcc: everybody@example.test", "Тема")]
    [InlineData("anna@example.test\nRCPT TO:<everybody@example.test>", "Тема")]
    [InlineData("anna@example.test", "Тема\r\nBcc: everybody@example.test")]
    [InlineData("anna@example.test", "Тема\0")]
    [InlineData("anna@example.test, everybody@example.test", "Тема")]
    [InlineData("everybody", "Тема")]
    [InlineData("", "Тема")]
    public async Task An_address_or_subject_with_a_line_break_is_dead_at_once_and_never_on_the_wire(string to, string subject)
    {
        await using var server = await SmtpServer.StartAsync();
        await using var database = await TestDatabase.CreateAsync();
        await WriteAsync(database, [("bad", to, subject), ("good", "boris@example.test", "Тема")]);

        await DispatchAsync(database, TransportTo(server.Port));

        await using var db = database.OpenAs(Viewer.System("test"));
        var dead = await db.OutboxMessages.SingleAsync(m => m.Status == OutboxStatus.Dead);
        Assert.Equal(("bad", to.Contains('\n') || subject.Any(char.IsControl) ? nameof(JobsMessages.LetterLineBreak) : nameof(JobsMessages.LetterAddressWrong)), (dead.Key, dead.LastError));
        Assert.Equal(["boris@example.test"], (await server.NextAsync()).To);
    }

    [Fact]
    public async Task A_batch_goes_over_one_connection_and_a_server_that_closes_it_gets_another()
    {
        await using var server = await SmtpServer.StartAsync();
        await using var database = await TestDatabase.CreateAsync();
        await WriteAsync(database, [.. Enumerable.Range(0, 30).Select(n => n == 20 ? "bye@example.test" : $"p{n}@example.test")]);

        var report = await DispatchAsync(database, TransportTo(server.Port));

        Assert.Equal((30, 0), (report.Created, report.Failed));
        var letters = await server.NextAsync(30);
        Assert.Equal(30, letters.Select(l => l.Id).Distinct().Count());
        Assert.InRange(letters.Select(l => l.Connection).Distinct().Count(), 1, 2);
    }

    [Fact]
    public async Task Two_dispatchers_at_once_send_every_letter_once_and_what_is_sent_stays_sent()
    {
        await using var server = await SmtpServer.StartAsync();
        await using var database = await TestDatabase.CreateAsync();
        await WriteAsync(database, [.. Enumerable.Range(0, 60).Select(n => $"p{n}@example.test")]);
        var transport = TransportTo(server.Port);

        var reports = await Task.WhenAll(Task.Run(() => DispatchAsync(database, transport)), Task.Run(() => DispatchAsync(database, transport)));

        Assert.Equal((60, 0), (reports.Sum(r => r.Created), reports.Sum(r => r.Failed)));
        Assert.Equal(60, (await server.NextAsync(60)).Select(l => l.Id).Distinct().Count());
        Assert.Equal(60, (await StateAsync(database)).Count(m => m.Item2 == OutboxStatus.Sent));
    }

    [Fact]
    public async Task A_late_failure_of_one_dispatcher_does_not_undo_what_another_sent_meanwhile()
    {
        await using var server = await SmtpServer.StartAsync();
        await using var database = await TestDatabase.CreateAsync();
        await WriteAsync(database, "anna@example.test");
        var transport = TransportTo(server.Port);
        var frozen = new Frozen(async () =>
        {
            database.Clock.Now += DispatchOutboxJob.ClaimTime + TimeSpan.FromSeconds(1);
            await DispatchAsync(database, transport);
            return new MailAnswer(MailVerdict.TryLater, "451 too late");
        });

        await DispatchAsync(database, frozen);

        var letter = await OneAsync(database, "anna@example.test");
        Assert.Equal((OutboxStatus.Sent, 1), (letter.Status, letter.Attempts));
    }

    [Fact]
    public async Task A_letter_that_ends_every_dispatcher_is_not_sent_for_ever()
    {
        await using var database = await TestDatabase.CreateAsync();
        await WriteAsync(database, "anna@example.test");
        var offered = 0;
        for (var n = 0; n < 10; n++)
        {
            try
            {
                await DispatchAsync(database, new Frozen(() => throw new InvalidOperationException($"the process died here: {offered++}")));
            }
            catch (InvalidOperationException)
            {
            }

            database.Clock.Now += DispatchOutboxJob.ClaimTime + TimeSpan.FromSeconds(1);
        }

        Assert.Equal(OutboxMessage.Backoff.Count + 1, offered);
        var letter = await OneAsync(database, "anna@example.test");
        Assert.Equal((OutboxStatus.Dead, nameof(JobsMessages.LetterInterrupted)), (letter.Status, letter.LastError));
    }

    [Theory]
    [InlineData(MailSecurity.Tls)]
    [InlineData(MailSecurity.StartTls)]
    public async Task Over_tls_letters_go_out_to_a_trusted_server_only(MailSecurity security)
    {
        using var certificate = TestCertificate.Create();
        await using var server = await SmtpServer.StartAsync(security == MailSecurity.Tls ? ["--pem", certificate.PemFile, "--tls"] : ["--pem", certificate.PemFile]);
        await using var database = await TestDatabase.CreateAsync();
        await WriteAsync(database, "anna@example.test");

        var distrusted = await DispatchAsync(database, TransportTo(server.Port, security));
        database.Clock.Now += TimeSpan.FromMinutes(1);
        var trusted = await DispatchAsync(database, new SmtpTransport(Options.Create(Smtp(server.Port, security)), (_, presented, _, _) => presented?.GetCertHashString() == certificate.Hash));

        Assert.Equal((0, 1, 1, 0), (distrusted.Created, distrusted.Failed, trusted.Created, trusted.Failed));
        Assert.True((await server.NextAsync()).Tls);
    }

    [Fact]
    public async Task With_starttls_asked_for_nothing_goes_to_a_server_without_it()
    {
        await using var server = await SmtpServer.StartAsync();
        await using var database = await TestDatabase.CreateAsync();
        await WriteAsync(database, "anna@example.test");

        var report = await DispatchAsync(database, TransportTo(server.Port, MailSecurity.StartTls));

        Assert.Equal((0, 1), (report.Created, report.Failed));
        Assert.Equal((OutboxStatus.Waiting, 0), (await OneAsync(database, "anna@example.test")) switch { var m => (m.Status, m.Attempts) });
    }

    [Fact]
    public async Task A_server_that_dies_after_sending_sends_again_under_the_same_message_id()
    {
        await using var server = await SmtpServer.StartAsync();
        await using var database = await TestDatabase.CreateAsync();
        await WriteAsync(database, "anna@example.test");
        var transport = TransportTo(server.Port);

        await Assert.ThrowsAsync<InvalidOperationException>(() => DispatchAsync(database, new DiesAfterSending(transport.Open())));
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

        for (var minute = 0; minute < 8; minute++)
        {
            Assert.Equal(nameof(JobsMessages.MailServerUnreachable), Assert.Single((await DispatchAsync(database, TransportTo(port))).Notes).Reason);
            database.Clock.Now += TimeSpan.FromMinutes(1);
        }

        await using var db = database.OpenAs(Viewer.System("test"));
        Assert.Equal(0, await db.OutboxMessages.SumAsync(m => m.Attempts));
        Assert.False(string.IsNullOrEmpty((await OneAsync(database, "anna@example.test")).LastError));
    }

    [Theory]
    [InlineData("digest:7:2026-11-23", "digest.7.2026-11-23")]
    [InlineData("digest.7:2026", "digest=002E7.2026")]
    [InlineData("a::b:", "a.=003Ab=003A")]
    [InlineData("ключ a@b>", "=043A=043B=044E=0447=0020a=0040b=003E")]
    public void Every_key_has_a_message_id_of_its_own(string key, string id) => Assert.Equal(id, MailLetter.IdOf(key));

    private static SmtpTransport TransportTo(int port, MailSecurity security = MailSecurity.None, int timeout = 20, string? user = null) => new(Options.Create(Smtp(port, security, timeout, user)));

    private static SmtpOptions Smtp(int port, MailSecurity security, int timeout = 20, string? user = null) =>
        new() { Enabled = true, Host = "127.0.0.1", Port = port, From = "KamPortal <kam@portal.test>", TimeoutSeconds = timeout, Security = security, User = user, Password = "wrong" };

    private static async Task<JobReport> DispatchAsync(TestDatabase database, IMailTransport transport)
    {
        var report = new JobReport();
        await new DispatchOutboxJob(database.Kam, transport, database.Clock).RunAsync(report, CancellationToken.None);
        return report;
    }

    private static Task WriteAsync(TestDatabase database, params string[] addresses) =>
        WriteAsync(database, [.. addresses.Select(a => ($"digest:{a.Split('@')[0]}", a, "Касания на сегодня — «важно»"))]);

    private static async Task WriteAsync(TestDatabase database, IEnumerable<(string Key, string To, string Subject)> letters)
    {
        await using var db = database.OpenAs(Viewer.System("test"));
        db.AddRange(letters.Select(l => OutboxMessage.Write(l.Key, l.To, l.Subject, "<p>Текст <b>письма</b></p>", "Текст письма", database.Clock.Now.UtcDateTime)));
        await db.SaveChangesAsync();
    }

    private static async Task<List<(string, OutboxStatus)>> StateAsync(TestDatabase database)
    {
        await using var db = database.OpenAs(Viewer.System("test"));
        return [.. (await db.OutboxMessages.OrderBy(m => m.To).Select(m => new { m.To, m.Status }).ToListAsync()).Select(m => (m.To, m.Status))];
    }

    private static async Task<OutboxMessage> OneAsync(TestDatabase database, string to)
    {
        await using var db = database.OpenAs(Viewer.System("test"));
        return await db.OutboxMessages.SingleAsync(m => m.To == to);
    }

    private sealed class Frozen(Func<Task<MailAnswer>> answer) : IMailTransport, IMailSession
    {
        public bool IsEnabled => true;

        public IMailSession Open() => this;

        public Task<MailAnswer> SendAsync(Letter letter, CancellationToken cancellationToken) => answer();

        public ValueTask DisposeAsync() => ValueTask.CompletedTask;
    }

    private sealed class DiesAfterSending(IMailSession session) : IMailTransport, IMailSession
    {
        public bool IsEnabled => true;

        public IMailSession Open() => this;

        public async Task<MailAnswer> SendAsync(Letter letter, CancellationToken cancellationToken)
        {
            await session.SendAsync(letter, cancellationToken);
            throw new InvalidOperationException("the process died here");
        }

        public ValueTask DisposeAsync() => session.DisposeAsync();
    }
}
