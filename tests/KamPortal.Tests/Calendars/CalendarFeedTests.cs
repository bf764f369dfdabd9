using KamPortal.Calendars;
using KamPortal.Jobs;
using KamPortal.Staff;
using KamPortal.Touches;
using Microsoft.EntityFrameworkCore;

namespace KamPortal.Tests.Calendars;

public sealed class CalendarFeedTests
{
    [Theory, EachDatabase]
    public async Task A_feed_is_read_by_its_token_alone_and_only_the_hash_is_kept(DatabaseKind kind)
    {
        await using var database = await TestDatabase.CreateAsync(kind);
        await using var db = database.OpenAsSystem();
        var anna = await A.UserAsync(db, lastName: "Смирнова");
        var account = await A.AccountAsync(db, anna.Id, "ООО «Вектор, Плюс»; Юг");
        db.Add(Touch.Plan(account.Id, anna.Id, TouchType.Meeting, A.Monday.AddDays(3), "Прайс\nи отсрочка", 60, []));
        await db.SaveChangesAsync();
        await database.SignInAsync(anna.Id);
        var feed = await AddAsync(database);
        database.Viewers.Viewer = Viewer.Nobody;

        var reading = await database.Get<ReadCalendarFeed>().RunAsync(feed.Token, default);

        Assert.Equal(FeedState.Works, reading.State);
        var file = Ics.Read(reading.Text);
        Assert.Equal("Встреча: Прайс\nи отсрочка — ООО «Вектор, Плюс»; Юг", Ics.Unescape(Assert.Single(file.Events)["SUMMARY"]));
        Assert.Equal(("20261126", "20261127"), (file.Events[0]["DTSTART;VALUE=DATE"], file.Events[0]["DTEND;VALUE=DATE"]));
        Assert.Equal("KamPortal: Смирнова Иван Иванович", file["X-WR-CALNAME"]);
        Assert.Equal(32, feed.Token.Length);
        var kept = await db.CalendarFeeds.AsNoTracking().SingleAsync();
        Assert.Equal((64, database.Clock.Now.UtcDateTime), (kept.TokenHash.Length, kept.LastReadAt));
        Assert.NotEqual(feed.Token, kept.TokenHash);
        Assert.DoesNotContain(await db.AuditEntries.AsNoTracking().ToListAsync(), e => e.Changes.Contains(kept.TokenHash, StringComparison.Ordinal) || e.Changes.Contains(feed.Token, StringComparison.Ordinal));
    }

    [Theory, EachDatabase]
    public async Task An_edit_keeps_the_identifier_and_raises_the_sequence_and_a_cancelled_touch_stays_as_cancelled(DatabaseKind kind)
    {
        await using var database = await TestDatabase.CreateAsync(kind);
        await using var db = database.OpenAsSystem();
        var anna = await A.UserAsync(db);
        var account = await A.AccountAsync(db, anna.Id);
        var touch = Touch.Plan(account.Id, anna.Id, TouchType.Call, A.Monday.AddDays(3), null, 15, []);
        db.Add(touch);
        await db.SaveChangesAsync();
        await database.SignInAsync(anna.Id);
        var feed = await AddAsync(database);
        async Task<(Dictionary<string, string> Event, string Tag)> Read()
        {
            var reading = await database.Get<ReadCalendarFeed>().RunAsync(feed.Token, default);
            return (Assert.Single(Ics.Read(reading.Text).Events), reading.Tag);
        }

        var planned = await Read();
        database.Clock.Now += TimeSpan.FromMinutes(5);
        var later = await Read();
        await database.Get<RescheduleTouch>().RunAsync(new RescheduleTouch.Form { TouchId = touch.Id, DueOn = A.Monday.AddDays(8) }, default);
        var moved = await Read();
        await database.Get<CancelTouch>().RunAsync(new CancelTouch.Form { TouchId = touch.Id, Reason = "передумали" }, default);
        var cancelled = await Read();

        Assert.Equal($"touch-{touch.Id}@kamportal", planned.Event["UID"]);
        Assert.All([moved.Event["UID"], cancelled.Event["UID"]], uid => Assert.Equal(planned.Event["UID"], uid));
        int[] sequences = [.. new[] { planned, moved, cancelled }.Select(r => int.Parse(r.Event["SEQUENCE"], System.Globalization.CultureInfo.InvariantCulture))];
        Assert.True(sequences[0] < sequences[1] && sequences[1] < sequences[2], string.Join(' ', sequences));
        Assert.Equal(("CONFIRMED", "CONFIRMED", "CANCELLED"), (planned.Event["STATUS"], moved.Event["STATUS"], cancelled.Event["STATUS"]));
        Assert.Equal(("20261126", "20261201"), (planned.Event["DTSTART;VALUE=DATE"], moved.Event["DTSTART;VALUE=DATE"]));

        // The tag stands while nothing changes, whatever the clock says.
        Assert.Equal(planned.Tag, later.Tag);
        Assert.Equal(3, new[] { planned.Tag, moved.Tag, cancelled.Tag }.Distinct().Count());
    }

    [Theory, EachDatabase]
    public async Task A_feed_shows_what_its_owner_may_see_now_in_the_owners_language_and_nothing_personal(DatabaseKind kind)
    {
        await using var database = await TestDatabase.CreateAsync(kind);
        await using var db = database.OpenAsSystem();
        var (anna, boris) = (await A.UserAsync(db), await A.UserAsync(db));
        anna.Language = "en";
        var (mine, given) = (await A.AccountAsync(db, anna.Id, "Nordic Valve"), await A.AccountAsync(db, anna.Id, "Отданный"));
        var person = await A.PersonAsync(db, mine.Id, "Olsen", "Kari");
        person.Reach("kari@example.test", "+47 111", "+47 222");
        var touch = Touch.Plan(mine.Id, anna.Id, TouchType.Call, A.Monday, "prices", 15, [person.Id]);
        db.AddRange(touch, Touch.Plan(given.Id, anna.Id, TouchType.Call, A.Monday, "secret", 15, []));
        await db.SaveChangesAsync();
        await database.SignInAsync(anna.Id);
        var feed = await AddAsync(database);
        await db.Accounts.Where(a => a.Id == given.Id).ExecuteUpdateAsync(a => a.SetProperty(x => x.OwnerId, boris.Id));
        await db.Touches.Where(t => t.Id == touch.Id).ExecuteUpdateAsync(t => t.SetProperty(x => x.NextStep, "личное: развод"));
        database.Get<ViewerDirectory>().Forget();

        var text = Ics.Read((await database.Get<ReadCalendarFeed>().RunAsync(feed.Token, default)).Text);

        Assert.Equal("Call: prices — Nordic Valve — Olsen Kari", Ics.Unescape(Assert.Single(text.Events)["SUMMARY"]));
        Assert.Equal("Touches", text.Events[0]["CATEGORIES"]);
        Assert.DoesNotContain(text.Lines, l => l.Value.Contains("47 222", StringComparison.Ordinal) || l.Value.Contains("example.test", StringComparison.Ordinal) || l.Value.Contains("развод", StringComparison.Ordinal));
    }

    [Theory, EachDatabase]
    public async Task A_revoked_renewed_or_disabled_owners_address_answers_no_more(DatabaseKind kind)
    {
        await using var database = await TestDatabase.CreateAsync(kind);
        await using var db = database.OpenAsSystem();
        var (anna, boris) = (await A.UserAsync(db), await A.UserAsync(db));
        await database.SignInAsync(boris.Id);
        var foreign = await AddAsync(database);
        await database.SignInAsync(anna.Id);
        var (first, second) = (await AddAsync(database), await AddAsync(database));
        var renewed = await database.Get<AddCalendarFeed>().RenewAsync(first.Id, default);
        Assert.Equal([renewed.Id, second.Id], (await database.Get<CalendarFeedQueries>().MineAsync(default)).Select(f => f.Id));
        await database.Get<RevokeCalendarFeed>().RunAsync(second.Id, default);

        await Assert.ThrowsAsync<RuleViolation>(() => database.Get<RevokeCalendarFeed>().RunAsync(foreign.Id, default));
        await Assert.ThrowsAsync<RuleViolation>(() => database.Get<RevokeCalendarFeed>().RunAsync(second.Id, default));
        Assert.Equal((FeedState.Gone, FeedState.Gone, FeedState.Works), (await StateAsync(first), await StateAsync(second), await StateAsync(renewed)));
        Assert.Equal(FeedState.Unknown, (await database.Get<ReadCalendarFeed>().RunAsync(new string('x', 32), default)).State);
        Assert.Equal(FeedState.Unknown, (await database.Get<ReadCalendarFeed>().RunAsync(new string('x', 5000), default)).State);

        await db.PortalUsers.Where(u => u.Id == anna.Id).ExecuteUpdateAsync(u => u.SetProperty(x => x.IsEnabled, false));
        database.Get<ViewerDirectory>().Forget();
        Assert.Equal((FeedState.Gone, FeedState.Works), (await StateAsync(renewed), await StateAsync(foreign)));

        // Enabled again by mistake, the old addresses stay dead.
        await database.Get<TidyUpJob>().RunAsync(new JobReport(), default);
        await db.PortalUsers.Where(u => u.Id == anna.Id).ExecuteUpdateAsync(u => u.SetProperty(x => x.IsEnabled, true));
        database.Get<ViewerDirectory>().Forget();
        Assert.Equal((FeedState.Gone, FeedState.Works), (await StateAsync(renewed), await StateAsync(foreign)));

        async Task<FeedState> StateAsync(NewCalendarFeed feed) => (await database.Get<ReadCalendarFeed>().RunAsync(feed.Token, default)).State;
    }

    [Theory, EachDatabase]
    public async Task A_feed_has_a_name_a_kind_and_a_limit(DatabaseKind kind)
    {
        await using var database = await TestDatabase.CreateAsync(kind);
        await using var db = database.OpenAsSystem();
        await database.SignInAsync((await A.UserAsync(db)).Id);
        var add = database.Get<AddCalendarFeed>();

        Assert.Equal("Name", (await Assert.ThrowsAsync<RuleViolation>(() => add.RunAsync(new AddCalendarFeed.Form { Name = "  " }, default))).Field);
        Assert.Equal("Kinds", (await Assert.ThrowsAsync<RuleViolation>(() => add.RunAsync(new AddCalendarFeed.Form { Name = "Телефон", Kinds = CalendarKinds.None }, default))).Field);
        for (var n = 0; n < AddCalendarFeed.MostFeeds; n++)
        {
            await AddAsync(database);
        }

        await Assert.ThrowsAsync<RuleViolation>(() => AddAsync(database));
    }

    private static Task<NewCalendarFeed> AddAsync(TestDatabase database) =>
        database.Get<AddCalendarFeed>().RunAsync(new AddCalendarFeed.Form { Name = "Телефон" }, default);
}
