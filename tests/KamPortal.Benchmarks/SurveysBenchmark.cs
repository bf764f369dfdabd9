using System.Diagnostics;
using System.Globalization;
using System.Net;
using System.Text.RegularExpressions;
using KamPortal.Data;
using KamPortal.People;
using KamPortal.Surveys;
using KamPortal.Surveys.Answers;
using KamPortal.Surveys.Waves;
using KamPortal.TestSupport;
using Microsoft.EntityFrameworkCore;

namespace KamPortal.Benchmarks;

/// <summary>Many people open and answer a survey at once: the built portal as a process of its own over SQLite, reached over loopback, each person a browser with cookies. Half the waves keep names, half are anonymous.</summary>
internal sealed partial class SurveysBenchmark(int people)
{
    /// <summary>How many are on their way at any moment.</summary>
    private const int AtOnce = 32;

    private readonly List<double> opened = [];
    private readonly List<double> sent = [];
    private readonly Lock figures = new();

    public async Task<bool> RunAsync()
    {
        await using var database = await TestDatabase.CreateAsync();
        var tokens = await SeedAsync(database);
        await using var portal = await Portal.ServeAsync(database.ConnectionString, ("Jobs:Enabled", "false"), ("Logging:LogLevel:Default", "Warning"), ("Logging:LogLevel:Microsoft.Hosting.Lifetime", "Information"), ("ASPNETCORE_ENVIRONMENT", "Production"));
        await using var db = database.OpenAsSystem();
        await WarmAsync(db, portal.Url);

        var (watch, busy, own) = (Stopwatch.StartNew(), portal.Busy, Environment.CpuUsage.TotalTime);
        await Parallel.ForEachAsync(tokens.Select((t, i) => (t, i)), new ParallelOptions { MaxDegreeOfParallelism = AtOnce }, async (one, _) => await AnswerAsync(portal.Url, one.t, one.i, isMeasured: true));
        var wall = watch.Elapsed;
        (busy, own) = (portal.Busy - busy, Environment.CpuUsage.TotalTime - own);

        // Each wrote their own number: nobody is missing and nobody stands twice.
        var words = await db.SurveyAnswers.Where(a => a.Text != null).Select(a => a.Text!).ToListAsync();
        var expected = Enumerable.Range(0, people).Select(Words).ToHashSet();
        var (lost, doubled) = (expected.Except(words).Count(), words.Count - words.Distinct().Count());
        var responses = await db.SurveyResponses.CountAsync();
        Console.WriteLine(string.Create(CultureInfo.InvariantCulture, $"{people:N0} people opened and answered in {wall.TotalSeconds:F1} s, {AtOnce} at once; {responses:N0} responses, {lost} lost, {doubled} doubled; processor time of the portal {busy.TotalSeconds:F1} s, of the people {own.TotalSeconds:F1} s"));
        Console.WriteLine(string.Create(CultureInfo.InvariantCulture, $"{opened.Count:N0} pages read: median {At(opened, 0.5):F0} ms, p95 {At(opened, 0.95):F0} ms; {sent.Count:N0} forms sent: median {At(sent, 0.5):F0} ms, p95 {At(sent, 0.95):F0} ms"));
        return lost == 0 && doubled == 0 && responses == people;
    }

    private async Task<List<string>> SeedAsync(TestDatabase database)
    {
        await using var db = database.OpenAsSystem();
        var account = await A.AccountAsync(db, (await A.UserAsync(db)).Id);
        var template = await ASurvey.EveryKindAsync(db);
        var today = DateOnly.FromDateTime(TimeProvider.System.GetUtcNow().UtcDateTime);
        SurveyWave[] waves = [await ASurvey.WaveAsync(db, template, opensOn: today), await ASurvey.WaveAsync(db, template, isAnonymous: true, opensOn: today)];
        db.ChangeTracker.Clear();
        var tokens = Enumerable.Range(0, people).Select(_ => SurveyToken.Create()).ToList();
        await using var transaction = await db.Database.BeginTransactionAsync();
        var load = new BulkLoad(db);
        await load.WriteAsync(Enumerable.Range(0, people).Select(n => Person.Named($"Петров{n}", "Пётр")), default);
        var first = await db.People.MinAsync(p => p.Id);
        await load.WriteAsync(Enumerable.Range(0, people).Select(n => new Employment { PersonId = first + n, AccountId = account.Id, Position = "Инженер" }), default);
        await load.WriteAsync(
            tokens.Select((token, n) => new SurveyInvitation { WaveId = waves[n % 2].Id, PersonId = first + n, AccountId = account.Id, ManagerId = account.OwnerId, Category = account.Abcd, Language = "ru", TokenHash = SurveyToken.HashOf(token), Status = InvitationStatus.Sent }),
            default);
        await transaction.CommitAsync();
        return tokens;
    }

    /// <summary>The first requests of a process compile it.</summary>
    private async Task WarmAsync(KamDbContext db, Uri portal)
    {
        var account = await db.Accounts.FirstAsync();
        var template = (await db.SurveyWaves.Include(w => w.Template).FirstAsync()).Template;
        foreach (var isAnonymous in new[] { false, true })
        {
            var wave = await ASurvey.WaveAsync(db, template, isAnonymous, opensOn: DateOnly.FromDateTime(TimeProvider.System.GetUtcNow().UtcDateTime));
            for (var i = 0; i < 20; i++)
            {
                await AnswerAsync(portal, (await ASurvey.InviteAsync(db, wave, account)).Token, -1, isMeasured: false);
            }
        }

        db.ChangeTracker.Clear();
        await db.SurveyResponses.ExecuteDeleteAsync();
    }

    /// <summary>As a browser does it: the page, then each form with what the one before brought.</summary>
    private async Task AnswerAsync(Uri portal, string token, int number, bool isMeasured)
    {
        using var browser = new HttpClient(new SocketsHttpHandler { AllowAutoRedirect = false, UseCookies = true }) { BaseAddress = portal, Timeout = TimeSpan.FromMinutes(2) };
        var address = $"s/{token}";
        var html = await ReadAsync(browser, address, isMeasured);
        foreach (var answers in Pages(Words(number)))
        {
            using var form = new FormUrlEncodedContent([.. HiddenField().Matches(html).Select(m => KeyValuePair.Create(m.Groups[1].Value, WebUtility.HtmlDecode(m.Groups[2].Value))), .. answers.Select(a => KeyValuePair.Create(a.Name, a.Value)), KeyValuePair.Create("go", "next")]);
            var start = Stopwatch.GetTimestamp();
            using var answer = await browser.PostAsync(new Uri(address, UriKind.Relative), form);
            var body = await answer.Content.ReadAsStringAsync();
            Note(sent, start, isMeasured);
            html = answer.StatusCode switch
            {
                HttpStatusCode.OK => body,
                HttpStatusCode.SeeOther => await ReadAsync(browser, address + answer.Headers.Location!.OriginalString, isMeasured),
                _ => throw new InvalidOperationException($"{answer.StatusCode}: {body}"),
            };
        }
    }

    private async Task<string> ReadAsync(HttpClient browser, string address, bool isMeasured)
    {
        var start = Stopwatch.GetTimestamp();
        var html = await browser.GetStringAsync(new Uri(address, UriKind.Relative));
        Note(opened, start, isMeasured);
        return html;
    }

    private void Note(List<double> times, long start, bool isMeasured)
    {
        if (isMeasured)
        {
            lock (figures)
            {
                times.Add(Stopwatch.GetElapsedTime(start).TotalMilliseconds);
            }
        }
    }

    private static (string Name, string Value)[][] Pages(string words) =>
    [
        [("a/recommend", "9"), ("a/channel", "mail")],
        [("a/reasons", "price"), ("a/rating/row/speed", "4"), ("a/rating/row/quality", "5"), ("a/gap", "7"), ("a/gap/second", "5")],
        [("a/weights/row/reliability", "60"), ("a/weights/row/empathy", "40"), ("a/words", words)],
    ];

    private static string Words(int number) => string.Create(CultureInfo.InvariantCulture, $"Ответ {number}");

    private static double At(List<double> times, double share) => times.Order().ElementAt(Math.Min(times.Count - 1, (int)(times.Count * share)));

    [GeneratedRegex("<input type=\"hidden\" name=\"([^\"]*)\" value=\"([^\"]*)\"")]
    private static partial Regex HiddenField();
}
