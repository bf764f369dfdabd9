using KamPortal.Improvements;
using KamPortal.Notifications;
using KamPortal.People;
using KamPortal.Staff;
using Microsoft.EntityFrameworkCore;

namespace KamPortal.Tests.Improvements;

public sealed class SheetTests
{
    private static CancellationToken Now => TestContext.Current.CancellationToken;

    [Theory, EachDatabase]
    public async Task The_sheet_says_what_is_done_and_what_is_in_work_and_nothing_else(DatabaseKind kind)
    {
        await using var it = await VoiceCase.CreateAsync(kind);
        var done = await it.OpenAsync("Склад ближе", said: [(it.Client, "Долго везёте")]);
        var open = await it.OpenAsync("Новые паллеты", due: A.Monday.AddDays(5), said: [(it.Client, "Паллеты рвутся")]);
        var late = await it.OpenAsync("Инженер", due: A.Monday, said: [(it.Client, "Некому посчитать")]);
        var dropped = await it.OpenAsync("Скидка", said: [(it.Client, "Дорого")]);
        await it.CloseAsync(done);
        await it.DropAsync(dropped);
        it.Database.Clock.Now = TestClock.Start.AddDays(1);

        var lines = (await SheetAsync(it)).Content.Lines;

        Assert.Equal([(done, true, (DateOnly?)A.Monday, "Склад в Самаре, 48 часов"), (late, false, null, "Инженер"), (open, false, A.Monday.AddDays(5), "Новые паллеты")], lines.Select(l => (l.ImprovementId, l.IsDone, l.On, l.Did)));
        Assert.Equal(["23.11.2026", "в работе", "в работе, до 28.11.2026"], SheetWords.Of((await SheetAsync(it)).Content, "ru").Lines.Select(l => l.When));
        Assert.Equal(["23/11/2026", "in work", "in work, until 28/11/2026"], SheetWords.Of((await SheetAsync(it)).Content, "en").Lines.Select(l => l.When));
        Assert.Equal(["Склад в Самаре, 48 часов", "Делаем: Инженер", "Делаем: Новые паллеты"], SheetWords.Of((await SheetAsync(it)).Content, "ru").Lines.Select(l => l.Deed));
    }

    [Theory, EachDatabase]
    public async Task Shown_on_paper_it_is_frozen_and_a_second_click_shows_nothing_twice(DatabaseKind kind)
    {
        await using var it = await VoiceCase.CreateAsync(kind);
        var id = await it.OpenAsync();
        Assert.Contains("ни одно улучшение не закрыто", (await VoiceCase.RefusedAsync(() => ShowAsync(it))).Message, StringComparison.Ordinal);
        await it.CloseAsync(id);
        var seen = (await SheetAsync(it)).Seen;

        Assert.Equal([1], await ShowAsync(it, seen: seen));
        Assert.Contains("изменился", (await VoiceCase.RefusedAsync(() => ShowAsync(it, seen: seen))).Message, StringComparison.Ordinal);

        Assert.Equal(A.Monday, (await it.FindAsync(id)).Accounts[0].ShownOn);
        Assert.Empty((await SheetAsync(it)).Content.Lines);
        Assert.Equal(1, (await SheetAsync(it)).ShownBefore);
        Assert.Single((await it.Get<SheetQueries>().PrepareAsync(it.Client, true, Now))!.Content.Lines);
        await it.Db.Improvements.ExecuteUpdateAsync(i => i.SetProperty(x => x.Evidence, "Переписано позже"), Now);
        var frozen = (await it.Get<SheetQueries>().ShownAsync(it.Client, 1, Now))!;
        Assert.Equal(("Склад в Самаре, 48 часов", SheetChannel.Printed, false), (Assert.Single(frozen.Content.Lines).Did, frozen.Shown!.Channel, frozen.MayShow));
        Assert.Empty(await it.Db.OutboxMessages.ToListAsync(Now));
        Assert.Null(await it.Get<SheetQueries>().ShownAsync(it.Client, 2, Now));
    }

    [Theory, EachDatabase]
    public async Task What_changed_since_it_was_looked_at_is_not_shown_unseen(DatabaseKind kind)
    {
        await using var it = await VoiceCase.CreateAsync(kind);
        await it.CloseAsync(await it.OpenAsync());
        var seen = (await SheetAsync(it)).Seen;
        await it.OpenAsync("Ещё одно");

        await VoiceCase.RefusedAsync(() => ShowAsync(it, seen: seen));
        Assert.Empty(await it.Db.ImprovementSheets.ToListAsync(Now));
    }

    [Theory, EachDatabase]
    public async Task A_letter_goes_in_the_readers_language_once_each_and_answers_come_to_the_manager(DatabaseKind kind)
    {
        await using var it = await VoiceCase.CreateAsync(kind);
        await it.CloseAsync(await it.OpenAsync());
        var (russian, english) = (await ReaderAsync(it, "Иванова", "ru"), await ReaderAsync(it, "Smith", "en"));

        Assert.Equal([1, 2], await ShowAsync(it, SheetChannel.Email, russian.Id, english.Id));

        var letters = await it.Db.OutboxMessages.AsNoTracking().OrderBy(m => m.Id).ToListAsync(Now);
        Assert.Equal([$"sheet:{it.Client}:1", $"sheet:{it.Client}:2"], letters.Select(l => l.Key));
        Assert.Equal([("Вы сказали — мы сделали: KamPortal", "kam@example.test", "Иван Смирнова"), ("You said, we did: KamPortal", "kam@example.test", "Иван Смирнова")], letters.Select(l => (l.Subject, l.ReplyTo!, l.FromName!)));
        Assert.Contains("Долго везёте", letters[1].Text, StringComparison.Ordinal);
        Assert.Contains("23/11/2026", letters[1].Html, StringComparison.Ordinal);
        Assert.Equal([(SheetChannel.Email, "Smith Пётр"), (SheetChannel.Email, "Иванова Пётр")], (await it.Get<SheetQueries>().HistoryAsync(it.Client, Now)).Select(h => (h.Channel, h.Person!)));
    }

    [Theory, EachDatabase]
    public async Task Whoever_may_not_be_written_to_is_not_with_the_reason(DatabaseKind kind)
    {
        await using var it = await VoiceCase.CreateAsync(kind);
        await it.CloseAsync(await it.OpenAsync());
        var (silent, optedOut, noMail, stranger) = (await ReaderAsync(it, "Молчун", consent: ConsentStatus.Refused), await ReaderAsync(it, "Отписался"), await ReaderAsync(it, "Безпочты", email: null), await A.PersonAsync(it.Db, it.Other.Id, "Чужой"));
        optedOut.OptOuts = OptOuts.Mail;
        await it.Db.SaveChangesAsync(Now);

        var people = (await SheetAsync(it)).People.ToDictionary(p => p.PersonId, p => p.Obstacle);
        Assert.Equal("нет согласия на письма; просил не присылать писем; нет почты", string.Join("; ", people[silent.Id], people[optedOut.Id], people[noMail.Id]));
        foreach (var person in new[] { silent, optedOut, noMail, stranger })
        {
            Assert.Equal("PersonIds", (await VoiceCase.RefusedAsync(() => ShowAsync(it, SheetChannel.Email, person.Id))).Field);
        }

        Assert.Equal("PersonIds", (await VoiceCase.RefusedAsync(() => ShowAsync(it, SheetChannel.Email))).Field);
        Assert.Empty(await it.Db.OutboxMessages.ToListAsync(Now));
        Assert.Null((await it.Db.ImprovementAccounts.AsNoTracking().SingleAsync(Now)).ShownOn);
    }

    [Theory, EachDatabase]
    public async Task Markup_and_line_breaks_of_clients_are_text(DatabaseKind kind)
    {
        await using var it = await VoiceCase.CreateAsync(kind);
        var id = await it.OpenAsync("<script>alert(1)</script>", said: [(it.Client, "=HYPERLINK(\"http://evil\")\n<img src=x onerror=alert(1)>")]);
        await it.CloseAsync(id, "<b>Готово</b> & точка");
        await ShowAsync(it, SheetChannel.Email, (await ReaderAsync(it, "<i>Хитрый</i>\r\nBcc: evil@example.test")).Id);

        var letter = await it.Db.OutboxMessages.AsNoTracking().SingleAsync(Now);
        Assert.DoesNotContain("<img", letter.Html, StringComparison.Ordinal);
        Assert.DoesNotContain("<b>", letter.Html, StringComparison.Ordinal);
        Assert.DoesNotContain("<i>", letter.Html, StringComparison.Ordinal);
        Assert.Contains("&lt;b&gt;Готово&lt;/b&gt; &amp; точка", letter.Html, StringComparison.Ordinal);
        Assert.DoesNotContain(letter.Subject, char.IsControl);
    }

    [Theory, EachDatabase]
    public async Task Only_whoever_works_with_the_client_sees_or_shows_it(DatabaseKind kind)
    {
        await using var it = await VoiceCase.CreateAsync(kind);
        await it.CloseAsync(await it.OpenAsync());
        await ShowAsync(it);
        await it.World.SignInAsync(it.World.Colleague);

        Assert.Null(await it.Get<SheetQueries>().PrepareAsync(it.Client, false, Now));
        Assert.Null(await it.Get<SheetQueries>().ShownAsync(it.Client, 1, Now));
        Assert.Empty(await it.Get<SheetQueries>().HistoryAsync(it.Client, Now));
        await VoiceCase.RefusedAsync(() => it.Get<ShowSheet>().RunAsync(new() { AccountId = it.Client, Seen = "1:0" }, Now));
        var administrator = await A.UserAsync(it.Db, Role.Administrator);
        await it.World.SignInAsync(administrator);
        Assert.False((await SheetAsync(it)).MayShow);
        await VoiceCase.RefusedAsync(() => ShowAsync(it));
    }

    private static async Task<SheetView> SheetAsync(VoiceCase it) => (await it.Get<SheetQueries>().PrepareAsync(it.Client, false, Now))!;

    private static async Task<IReadOnlyList<int>> ShowAsync(VoiceCase it, SheetChannel channel = SheetChannel.Printed, params int[] people) => await ShowAsync(it, (await SheetAsync(it)).Seen, channel, people);

    private static Task<IReadOnlyList<int>> ShowAsync(VoiceCase it, string seen, SheetChannel channel = SheetChannel.Printed, params int[] people) =>
        it.Get<ShowSheet>().RunAsync(new() { AccountId = it.Client, Channel = channel, PersonIds = people, Seen = seen }, Now);

    private static async Task<Person> ReaderAsync(VoiceCase it, string lastName, string language = "ru", ConsentStatus consent = ConsentStatus.Given, string? email = "reader@example.test")
    {
        var person = await A.PersonAsync(it.Db, it.Client, lastName);
        person.Language = language;
        person.Reach(email, null, null);
        person.RecordConsent(consent, A.Monday, null);
        await it.Db.SaveChangesAsync(Now);
        return person;
    }
}
