using KamPortal.Calendars;
using KamPortal.Calendars.Files;
using KamPortal.Staff;
using KamPortal.Tests.Demo;
using Microsoft.EntityFrameworkCore;

namespace KamPortal.Tests.Calendars;

public sealed class IndependentParserTests(SeededDemo demo) : IClassFixture<SeededDemo>
{
    private static readonly DateTime Stamp = new(2026, 11, 23, 6, 0, 0, DateTimeKind.Utc);

    [Theory]
    [InlineData("Europe/Berlin")]
    [InlineData("America/New_York")]
    [InlineData("Australia/Lord_Howe")]
    [InlineData("Europe/Moscow")]
    [InlineData("Asia/Vladivostok")]
    public async Task Zones_mean_to_others_what_the_machine_knows_of_them(string id)
    {
        var one = new IcsEvent("event-1@host", 1, "Семинар", new DateTime(2026, 7, 1, 10, 0, 0), new DateTime(2026, 7, 1, 12, 30, 0), TimeZoneInfo.FindSystemTimeZoneById(id), CalendarState.Open, "Мероприятия", null);

        var found = await IndependentParser.ReadAsync(IcsFile.Write([one], Stamp), (2026, 2028));

        Assert.Empty(found.Differences);
        Assert.StartsWith("2026-07-01T10:00:00", Assert.Single(found.Events).Starts, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Every_event_of_a_real_feed_says_to_others_what_it_says_to_us()
    {
        var database = demo.Database;
        await using var db = database.OpenAsSystem();
        var busiest = await db.Touches.GroupBy(t => t.AssigneeId).OrderByDescending(g => g.Count()).Select(g => g.Key).FirstAsync();
        var account = await db.Accounts.Where(a => a.OwnerId == busiest).FirstAsync();
        var long200 = string.Concat(Enumerable.Repeat("Ёлка «№1», ", 20))[..200];
        foreach (var topic in new[] { "Цены; сроки, \"скидка\" \\ 5%", "Первая строка\nвторая строка", "Торт 🎂 для 👩‍💼 от нас", long200 })
        {
            db.Add(KamPortal.Touches.Touch.Plan(account.Id, busiest, KamPortal.Touches.TouchType.Call, A.Monday, topic, 15, []));
        }

        await db.SaveChangesAsync();
        await database.SignInAsync(busiest);
        var feed = await database.Get<AddCalendarFeed>().RunAsync(new AddCalendarFeed.Form { Name = "Телефон" }, default);

        var text = (await database.Get<ReadCalendarFeed>().RunAsync(feed.Token, default)).Text;
        var (ours, theirs) = (Ics.Read(text), await IndependentParser.ReadAsync(text));

        Assert.True(theirs.Events.Length > 60, $"{theirs.Events.Length} events");
        Assert.Equal(ours.Events.Count, theirs.Events.Length);
        Assert.Equal(theirs.Events.Length, theirs.Events.DistinctBy(e => e.Uid).Count());
        Assert.Equal("KamPortal: " + (await db.PortalUsers.SingleAsync(u => u.Id == busiest)).FullName, theirs.Name);
        Assert.All(theirs.Events.Zip(ours.Events), pair =>
        {
            Assert.Empty(pair.First.Errors);
            Assert.Equal(Ics.Unescape(pair.Second["SUMMARY"]), pair.First.Summary);
            Assert.Equal((pair.Second["UID"], pair.Second["STATUS"]), (pair.First.Uid, pair.First.Status));
            Assert.Equal(!pair.Second.Keys.Any(k => k.StartsWith("DTSTART;TZID", StringComparison.Ordinal)), pair.First.WholeDays);
            Assert.True(string.CompareOrdinal(pair.First.Ends, pair.First.Starts) > 0);
        });
        Assert.Contains(theirs.Events, e => e.Summary.Contains("Первая строка\nвторая строка", StringComparison.Ordinal));
        Assert.Contains(theirs.Events, e => e.Summary.Contains("Торт 🎂 для 👩‍💼 от нас", StringComparison.Ordinal));
        Assert.Contains(theirs.Events, e => e.Summary.Contains(long200.Trim(), StringComparison.Ordinal));
        Assert.Contains(theirs.Events, e => e.Summary.Contains("Цены; сроки, \"скидка\" \\ 5%", StringComparison.Ordinal));

        // The window is the feed's, not a page's.
        Assert.Contains(theirs.Events, e => string.CompareOrdinal(e.Starts, "2026-11-23") < 0);
        var own = await database.Get<CalendarFileQueries>().FindAsync(CalendarSource.Touch, int.Parse(theirs.Events.First(e => e.Uid.StartsWith("touch-", StringComparison.Ordinal)).Uid.Split('-', '@')[1], System.Globalization.CultureInfo.InvariantCulture), new TimeOnly(14, 30), default);
        Assert.Matches("T14:30:00", (await IndependentParser.ReadAsync(own!, (2026, 2027))).Events[0].Starts);
    }
}
