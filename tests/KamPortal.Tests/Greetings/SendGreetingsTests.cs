using KamPortal.Accounts;
using KamPortal.Greetings;
using KamPortal.Jobs;
using KamPortal.Notifications;
using KamPortal.People;
using KamPortal.Touches;
using Microsoft.EntityFrameworkCore;
using static KamPortal.Tests.Greetings.GreetingCase;

namespace KamPortal.Tests.Greetings;

public sealed class SendGreetingsTests
{
    [Theory, EachDatabase]
    public async Task A_letter_goes_on_the_exact_day_from_nine_of_the_contacts_morning(DatabaseKind kind)
    {
        await using var it = await CreateAsync(kind);
        var far = await it.PersonAsync(11, 24, "Камчатский");
        far.TimeZoneId = "Asia/Kamchatka";
        var west = await it.PersonAsync(11, 24, "Боготинский");
        west.TimeZoneId = "America/Bogota";
        var home = await it.PersonAsync(11, 24, "Московский");
        await it.Db.SaveChangesAsync(Now);
        await it.PlanAsync();

        // Kamchatka is UTC+12, Bogota UTC−5, Moscow UTC+3.
        var sentAt = new Dictionary<int, DateTimeOffset>();
        for (var at = new DateTimeOffset(2026, 11, 23, 12, 0, 0, TimeSpan.Zero); at < new DateTimeOffset(2026, 11, 25, 12, 0, 0, TimeSpan.Zero); at = at.AddMinutes(15))
        {
            it.Database.Clock.Now = at;
            await it.SendAsync();
            foreach (var sent in (await it.GreetingsAsync()).Where(g => g.Status == GreetingStatus.Sent))
            {
                sentAt.TryAdd(sent.PersonId, at);
            }
        }

        Assert.Equal(new DateTimeOffset(2026, 11, 23, 21, 0, 0, TimeSpan.Zero), sentAt[far.Id]);
        Assert.Equal(new DateTimeOffset(2026, 11, 24, 6, 0, 0, TimeSpan.Zero), sentAt[home.Id]);
        Assert.Equal(new DateTimeOffset(2026, 11, 24, 14, 0, 0, TimeSpan.Zero), sentAt[west.Id]);
        Assert.Equal(3, (await it.LettersAsync()).Count);
    }

    [Theory]
    [InlineData("Europe/Berlin", 2027, 3, 28, 7)]
    [InlineData("Europe/Berlin", 2027, 10, 31, 8)]
    [InlineData("America/New_York", 2027, 3, 14, 13)]
    [InlineData("America/New_York", 2027, 11, 7, 14)]
    public async Task On_the_days_the_clocks_change_it_is_nine_once(string zone, int year, int month, int day, int utcHour)
    {
        await using var it = await CreateAsync();
        it.At(year, month, day - 3, 9);
        (await it.PersonAsync(month, day)).TimeZoneId = zone;
        await it.Db.SaveChangesAsync(Now);
        await it.PlanAsync();

        it.At(year, month, day, utcHour - 1, 45);
        await it.SendAsync();
        Assert.Empty(await it.LettersAsync());
        it.At(year, month, day, utcHour);
        await it.SendAsync();
        Assert.Single(await it.LettersAsync());

        // An hour back: nothing again.
        it.At(year, month, day, utcHour - 1);
        await it.SendAsync();
        Assert.Single(await it.LettersAsync());
    }

    [Theory, EachDatabase]
    public async Task The_letter_is_written_once_with_the_words_of_the_template_and_expires_with_the_day(DatabaseKind kind)
    {
        await using var it = await CreateAsync(kind);
        await it.PersonAsync(11, 23);
        await it.PlanAsync();

        var report = await it.SendAsync();
        await it.SendAsync();

        var letter = Assert.Single(await it.LettersAsync());
        var greeting = await it.GreetingAsync();
        Assert.Equal((1, greeting.Key, "С днём рождения!"), (report.Created, letter.Key, letter.Subject));
        Assert.StartsWith("Уважаемый Пётр Иванович!\n\nПоздравляем Вас с днём рождения!", letter.Text, StringComparison.Ordinal);
        Assert.Contains("Иван Смирнова", letter.Text, StringComparison.Ordinal);
        Assert.Equal(letter.Text, greeting.Text);
        Assert.Equal(new DateTime(2026, 11, 23, 21, 0, 0, DateTimeKind.Utc), letter.NotAfter);
        Assert.Null(await it.Db.Accounts.Where(a => a.Id == it.Client.Id).Select(a => a.LastTouchOn).SingleAsync(Now));
    }

    [Theory, EachDatabase]
    public async Task What_nobody_agreed_to_is_not_sent_and_closed_after_its_day(DatabaseKind kind)
    {
        await using var it = await CreateAsync(kind, AbcdCategory.B);
        await it.PersonAsync(11, 23);
        await it.PlanAsync();

        var sameDay = await it.SendAsync();
        Assert.Equal(GreetingStatus.Planned, (await it.GreetingAsync()).Status);
        Assert.Contains(sameDay.Notes, n => n is { Reason: "GreetingWaits", Count: 1 });
        it.At(2026, 11, 23, 21, 15);
        await it.SendAsync();

        Assert.Equal((GreetingStatus.Skipped, GreetingSkip.NotApproved), ((await it.GreetingAsync()).Status, (await it.GreetingAsync()).SkipReason!.Value));
        Assert.Empty(await it.LettersAsync());
    }

    [Theory, EachDatabase]
    public async Task A_sender_asleep_for_five_days_sends_nothing_late_and_says_so(DatabaseKind kind)
    {
        await using var it = await CreateAsync(kind);
        for (var day = 24; day <= 28; day++)
        {
            await it.PersonAsync(11, day, $"Ч{day}");
        }

        await it.PlanAsync();
        it.At(2026, 11, 28, 9);

        var report = await it.SendAsync();

        Assert.Single(await it.LettersAsync());
        Assert.Contains(report.Notes, n => n is { Reason: "GreetingLate", Count: 4 });
        Assert.Equal(4, (await it.GreetingsAsync()).Count(g => g.SkipReason == GreetingSkip.Late));
    }

    [Theory, EachDatabase]
    public async Task The_facts_are_looked_at_again_before_sending(DatabaseKind kind)
    {
        await using var it = await CreateAsync(kind);
        var optedOut = await it.PersonAsync(11, 24, "Отказ");
        var left = await it.PersonAsync(11, 24, "Ушёл");
        var withdrawn = await it.PersonAsync(11, 24, "Отозвал");
        var broken = await it.PersonAsync(11, 24, "Перенос");
        var fine = await it.PersonAsync(11, 24, "Хорошо");
        await it.PlanAsync();
        optedOut.OptOuts = OptOuts.Greetings;
        left.LeftOn = A.Monday;
        withdrawn.RecordConsent(ConsentStatus.Withdrawn, A.Monday, null);
        await it.Db.SaveChangesAsync(Now);
        await it.Db.People.Where(p => p.Id == broken.Id).ExecuteUpdateAsync(p => p.SetProperty(x => x.Email, "a@b.example\r\nBcc: x@y.example"), Now);
        it.At(2026, 11, 24, 9);

        var report = await it.SendAsync();

        var greetings = (await it.GreetingsAsync()).ToDictionary(g => g.PersonId);
        Assert.Equal((GreetingSkip.OptedOut, GreetingSkip.PersonLeft), (greetings[optedOut.Id].SkipReason!.Value, greetings[left.Id].SkipReason!.Value));
        Assert.All(new[] { withdrawn.Id, broken.Id }, id => Assert.Equal((GreetingChannel.Call, GreetingStatus.Approved), (greetings[id].Channel, greetings[id].Status)));
        Assert.Equal(GreetingStatus.Sent, greetings[fine.Id].Status);
        Assert.Equal($"p{fine.Id}@client.example", Assert.Single(await it.LettersAsync()).To);
        Assert.Equal([new(2026, 11, 24), new(2026, 11, 24)], (await it.TouchesAsync()).Select(t => t.DueOn));
        Assert.Equal((1, 0), (report.Created, report.Failed));
    }

    [Theory, EachDatabase]
    public async Task A_letter_whose_day_passed_in_the_queue_is_not_sent_and_the_greeting_shows_it(DatabaseKind kind)
    {
        await using var it = await CreateAsync(kind);
        await it.PersonAsync(11, 23, "Поздно");
        await it.PlanAsync();
        await it.SendAsync();
        it.At(2026, 11, 23, 21, 1);

        await it.Get<DispatchOutboxJob>().RunAsync(new JobReport(), Now);
        await it.SendAsync();

        Assert.Empty(it.Database.Mail.Offered);
        Assert.Equal((GreetingStatus.Skipped, GreetingSkip.Late), ((await it.GreetingAsync()).Status, (await it.GreetingAsync()).SkipReason!.Value));
        Assert.Contains(await it.Db.Notifications.ToListAsync(Now), n => n.UserId == it.Anna && n.Text.Contains("Поздно", StringComparison.Ordinal));
    }

    [Theory, EachDatabase]
    public async Task A_call_made_closes_the_greeting_and_undone_opens_it_again(DatabaseKind kind)
    {
        await using var it = await CreateAsync(kind, AbcdCategory.A);
        var person = await it.PersonAsync(11, 24);
        await it.PlanAsync();
        var touch = Assert.Single(await it.TouchesAsync());
        await it.Database.SignInAsync(it.Anna);

        var receipt = await it.Get<LogTouch>().RunAsync(new LogTouch.Form { TouchId = touch.Id, Type = TouchType.Call, PersonIds = [person.Id] }, Now);
        Assert.Equal(GreetingStatus.Done, (await it.GreetingAsync()).Status);
        await it.Get<UndoTouch>().RunAsync(receipt, Now);
        Assert.Equal((GreetingStatus.Approved, (DateTime?)null), ((await it.GreetingAsync()).Status, (await it.GreetingAsync()).ClosedAt));
        await it.Get<CancelTouch>().RunAsync(new CancelTouch.Form { TouchId = touch.Id, Reason = "Попросил не звонить" }, Now);

        Assert.Equal(GreetingStatus.Cancelled, (await it.GreetingAsync()).Status);
        Assert.Equal(0, (await it.PlanAsync()).Created);
    }

    [Theory, EachDatabase]
    public async Task A_call_nobody_made_is_late_after_three_days(DatabaseKind kind)
    {
        await using var it = await CreateAsync(kind, AbcdCategory.A);
        await it.PersonAsync(11, 24);
        await it.PlanAsync();

        it.At(2026, 11, 27, 9);
        await it.SendAsync();
        Assert.Equal(GreetingStatus.Approved, (await it.GreetingAsync()).Status);
        it.At(2026, 11, 28, 9);
        await it.SendAsync();

        Assert.Equal((GreetingStatus.Skipped, GreetingSkip.Late), ((await it.GreetingAsync()).Status, (await it.GreetingAsync()).SkipReason!.Value));
        Assert.Equal(TouchStatus.Cancelled, Assert.Single(await it.TouchesAsync()).Status);
    }
}
