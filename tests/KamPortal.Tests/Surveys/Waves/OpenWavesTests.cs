using KamPortal.Accounts;
using KamPortal.Jobs;
using KamPortal.Notifications;
using KamPortal.People;
using KamPortal.Settings;
using KamPortal.Staff;
using KamPortal.Surveys;
using KamPortal.Surveys.Answers;
using KamPortal.Surveys.Waves;
using KamPortal.WorkTasks;
using Microsoft.EntityFrameworkCore;
using static KamPortal.Tests.Surveys.Waves.WaveCase;

namespace KamPortal.Tests.Surveys.Waves;

public sealed class OpenWavesTests
{
    [Theory, EachDatabase]
    public async Task Letters_go_in_the_hours_of_each_contact_from_Tuesday_on(DatabaseKind kind)
    {
        await using var it = await CreateAsync(kind);
        var far = await it.PersonAsync("Камчатский", zone: "Asia/Kamchatka");
        var west = await it.PersonAsync("Боготинский", zone: "America/Bogota");
        var home = await it.PersonAsync("Московский");
        var id = await it.LaunchedAsync();

        // Kamchatka is UTC+12, Bogota UTC−5, Moscow UTC+3. Monday is no day for letters.
        var sentAt = new Dictionary<int, DateTimeOffset>();
        for (var at = new DateTimeOffset(2026, 11, 23, 6, 0, 0, TimeSpan.Zero); at < new DateTimeOffset(2026, 11, 25, 0, 0, 0, TimeSpan.Zero); at = at.AddMinutes(15))
        {
            it.Database.Clock.Now = at;
            await it.OpenAsync();
            foreach (var sent in (await it.InvitationsAsync(id)).Where(i => i.Status == InvitationStatus.Sent))
            {
                sentAt.TryAdd(sent.PersonId, at);
            }
        }

        Assert.Equal(new DateTimeOffset(2026, 11, 23, 22, 0, 0, TimeSpan.Zero), sentAt[far.Id]);
        Assert.Equal(new DateTimeOffset(2026, 11, 24, 7, 0, 0, TimeSpan.Zero), sentAt[home.Id]);
        Assert.Equal(new DateTimeOffset(2026, 11, 24, 15, 0, 0, TimeSpan.Zero), sentAt[west.Id]);
        Assert.Equal(9, (await it.LettersAsync()).Count);
    }

    [Theory]
    [InlineData("Europe/Berlin", 2027, 3, 30, 8)]
    [InlineData("Europe/Berlin", 2027, 10, 26, 8)]
    [InlineData("Europe/Berlin", 2027, 11, 2, 9)]
    [InlineData("America/New_York", 2027, 3, 16, 14)]
    [InlineData("America/New_York", 2027, 11, 9, 15)]
    public async Task Around_the_days_the_clocks_change_it_is_ten_once(string zone, int year, int month, int day, int utcHour)
    {
        await using var it = await CreateAsync();
        it.At(year, month, day - 1);
        await it.PersonAsync(zone: zone);
        await it.LaunchedAsync();

        it.At(year, month, day, utcHour - 1, 45);
        await it.OpenAsync();
        Assert.Empty(await it.LettersAsync());
        it.At(year, month, day, utcHour);
        await it.OpenAsync();
        Assert.Equal(3, (await it.LettersAsync()).Count);

        // An hour back: nothing again.
        it.At(year, month, day, utcHour - 1);
        await it.OpenAsync();
        it.At(year, month, day, utcHour);
        await it.OpenAsync();
        Assert.Equal(3, (await it.LettersAsync()).Count);
    }

    [Theory, EachDatabase]
    public async Task The_letter_and_its_reminders_wait_in_the_outbox_with_one_secret(DatabaseKind kind)
    {
        await using var it = await CreateAsync(kind);
        var person = await it.PersonAsync();
        it.At(2026, 11, 24);
        var id = await it.LaunchedAsync();

        var report = await it.OpenAsync();
        var letters = await it.LettersAsync();
        var invitation = await it.InvitationAsync(person.Id, id);
        Assert.Equal([.. Enumerable.Range(0, 3).Select(n => $"survey:{invitation.Id}:{n}")], letters.Select(l => l.Key));

        // 5 and 10 working days after Tuesday, at ten in Moscow; the wave ends with 22 December there.
        Assert.Equal([it.Database.Clock.Now.UtcDateTime, new DateTime(2026, 12, 1, 7, 0, 0, DateTimeKind.Utc), new DateTime(2026, 12, 8, 7, 0, 0, DateTimeKind.Utc)], letters.Select(l => l.NextAttemptAt));
        Assert.All(letters, l => Assert.Equal((true, new DateTime(2026, 12, 22, 21, 0, 0, DateTimeKind.Utc), person.Email, "Иван Смирнова, KamPortal", "kam@example.test"), (l.IsSecret, l.NotAfter!.Value, l.To, l.FromName, l.ReplyTo)));
        var token = TokenIn(letters[0].Text);
        Assert.All(letters, l => Assert.Equal($"https://kam.example.test/s/{token}/unsubscribe", l.UnsubscribeUrl));
        Assert.All(letters, l => Assert.Contains($"href=\"https://kam.example.test/s/{token}\"", l.Html, StringComparison.Ordinal));
        Assert.Equal(SurveyToken.HashOf(token), invitation.TokenHash);
        Assert.StartsWith("Здравствуйте, Пётр Петров!", letters[0].Text, StringComparison.Ordinal);
        Assert.Contains("2 вопроса (1 страница)", letters[0].Text, StringComparison.Ordinal);
        Assert.Contains("22 декабря 2026", letters[0].Text, StringComparison.Ordinal);
        Assert.Contains("не анонимный", letters[0].Text, StringComparison.Ordinal);
        Assert.Equal((InvitationStatus.Sent, it.Database.Clock.Now.UtcDateTime, 2), (invitation.Status, invitation.InvitedAt!.Value, report.Created));

        // The server takes the letter: its words are gone, those of the reminders are still needed.
        await it.DispatchAsync();
        letters = await it.LettersAsync();
        Assert.Equal((OutboxStatus.Sent, "", "", null), (letters[0].Status, letters[0].Html, letters[0].Text, letters[0].UnsubscribeUrl));
        Assert.Contains(token, letters[1].Text, StringComparison.Ordinal);
        var offered = Assert.Single(it.Database.Mail.Offered);
        Assert.Equal((new LetterSender("Иван Смирнова, KamPortal", "kam@example.test"), $"https://kam.example.test/s/{token}/unsubscribe"), (offered.Sender, offered.UnsubscribeUrl));
    }

    [Fact]
    public async Task A_letter_is_in_the_contacts_language_and_names_in_it_are_text()
    {
        await using var it = await CreateAsync();
        var person = await it.PersonAsync("O'Brien <b>x</b>\r\nBcc: a@b");
        person.Language = "en";
        await it.Db.SaveChangesAsync(Now);
        it.At(2026, 11, 24);
        await it.LaunchedAsync(f => (f.IsAnonymous, f.Reminders) = (true, 1));
        await it.OpenAsync();

        var letters = await it.LettersAsync();
        Assert.Equal(2, letters.Count);
        Assert.Contains("The survey is anonymous", letters[0].Text, StringComparison.Ordinal);
        Assert.Contains("we do not know who has answered", letters[1].Text, StringComparison.Ordinal);
        Assert.DoesNotContain("<b>x", letters[0].Html, StringComparison.Ordinal);
        Assert.Contains("&lt;b&gt;x", letters[0].Html, StringComparison.Ordinal);
        Assert.DoesNotContain("\nBcc", letters[0].Text.ReplaceLineEndings("\n"), StringComparison.Ordinal);
        Assert.DoesNotContain(letters[0].Subject, c => char.IsControl(c));
    }

    [Theory, EachDatabase]
    public async Task Everybody_of_the_audience_is_invited_or_has_a_reason_and_latecomers_are_not_added(DatabaseKind kind)
    {
        await using var it = await CreateAsync(kind);
        var lost = await A.AccountAsync(it.Db, it.Boris, "Утраченный");
        lost.ChangeStatus(AccountStatus.Lost, "Ушёл");
        var letter = await it.PersonAsync("Письмов", role: A.DeciderRole);
        var silent = await it.PersonAsync("Безписьмов");
        silent.OptOuts = OptOuts.Mail;
        var never = await it.PersonAsync("Отказов");
        never.OptOuts = OptOuts.Surveys;
        var gone = await it.PersonAsync("Ушедший");
        gone.LeftOn = A.Monday.AddDays(-2);
        var inactive = await it.PersonAsync("Потерянный", lost.Id);
        var nobody = await A.PersonAsync(it.Db, it.Client.Id, "Безадресный");
        await it.Db.SaveChangesAsync(Now);
        var id = await it.LaunchedAsync();

        var report = await it.OpenAsync();
        await it.PersonAsync("Опоздавший");
        await it.OpenAsync();

        Assert.Equal(WaveStatus.Open, (await it.WaveAsync(id)).Status);
        async Task IsAsync(Person person, InvitationStatus status, InvitationSkip? skip) => Assert.Equal((status, skip), (await it.InvitationAsync(person.Id, id) is var i ? (i.Status, i.SkipReason) : default));
        await IsAsync(letter, InvitationStatus.Waiting, null);
        await IsAsync(silent, InvitationStatus.Phone, InvitationSkip.OptedOut);
        await IsAsync(never, InvitationStatus.Skipped, InvitationSkip.OptedOut);
        await IsAsync(gone, InvitationStatus.Skipped, InvitationSkip.Left);
        await IsAsync(inactive, InvitationStatus.Skipped, InvitationSkip.AccountInactive);
        await IsAsync(nobody, InvitationStatus.Phone, InvitationSkip.NoConsent);
        Assert.Equal(6, (await it.InvitationsAsync()).Count);
        var fact = await it.InvitationAsync(letter.Id, id);
        Assert.Equal((it.Client.Id, it.Anna, AbcdCategory.A, A.DeciderRole, "ru"), (fact.AccountId, fact.ManagerId, fact.Category, fact.RoleId!.Value, fact.Language));
        Assert.Contains(report.Notes, n => n is { Reason: "SurveyLeft", Count: 1 });

        // Two calls, each with the manager and the page where answers are entered.
        var tasks = await it.TasksAsync();
        Assert.Equal(2, tasks.Count);
        var call = tasks.Single(t => t.PersonId == nobody.Id);
        var called = await it.InvitationAsync(nobody.Id, id);
        Assert.Equal((it.Anna, $"survey-call:{called.Id}", $"/surveys/enter/{called.Id}", new DateOnly(2026, 11, 30)), (call.AssigneeId!.Value, call.SourceKey, call.Link, call.DueOn));
    }

    [Theory, EachDatabase]
    public async Task An_anonymous_wave_calls_nobody(DatabaseKind kind)
    {
        await using var it = await CreateAsync(kind);
        await it.PersonAsync();
        var silent = await it.PersonAsync("Безписьмов");
        silent.OptOuts = OptOuts.Mail;
        var nobody = await A.PersonAsync(it.Db, it.Client.Id, "Безадресный");
        var changed = await it.PersonAsync("Передумавший");
        await it.Db.SaveChangesAsync(Now);
        var id = await it.LaunchedAsync(f => f.IsAnonymous = true);
        await it.OpenAsync();
        changed.RecordConsent(ConsentStatus.Withdrawn, A.Monday, null);
        await it.Db.SaveChangesAsync(Now);
        it.At(2026, 11, 24);
        await it.OpenAsync();

        Assert.Empty(await it.TasksAsync());
        Assert.Equal([InvitationSkip.OptedOut, InvitationSkip.NoConsent, InvitationSkip.NoConsent], [(await it.InvitationAsync(silent.Id, id)).SkipReason, (await it.InvitationAsync(nobody.Id, id)).SkipReason, (await it.InvitationAsync(changed.Id, id)).SkipReason]);
        Assert.All(await it.InvitationsAsync(id), i => Assert.True(i.Status is InvitationStatus.Sent or InvitationStatus.Skipped));
    }

    [Theory, EachDatabase]
    public async Task Somebody_of_two_clients_is_asked_once_for_the_one_that_counts_most(DatabaseKind kind)
    {
        await using var it = await CreateAsync(kind);
        var big = await A.AccountAsync(it.Db, it.Boris, "Гигант", AbcdCategory.B);
        big.Sales12Months = 9_000_000m;
        var key = await A.AccountAsync(it.Db, it.Boris, "Ключевой", AbcdCategory.C);
        key.KeyStatus = KeyStatus.Key;
        var person = await it.PersonAsync();
        person.Employments.Add(new Employment { AccountId = big.Id });
        await it.Db.SaveChangesAsync(Now);
        var first = await it.LaunchedAsync();
        await it.OpenAsync();
        Assert.Equal(big.Id, Assert.Single(await it.InvitationsAsync(first)).AccountId);

        // Only among the clients of the audience.
        await it.SetAsync(nameof(PortalSettings.SurveyPauseDays), "0");
        person.Employments.Add(new Employment { AccountId = key.Id });
        await it.Db.SaveChangesAsync(Now);
        var second = await it.LaunchedAsync(f => f.Audience = new WaveAudience { Categories = [AbcdCategory.A, AbcdCategory.C] });
        await it.OpenAsync();
        Assert.Equal((key.Id, AbcdCategory.C), (Assert.Single(await it.InvitationsAsync(second)) is var i ? (i.AccountId, i.Category) : default));
    }

    [Theory, EachDatabase]
    public async Task Nobody_is_asked_again_within_the_pause_by_letter_or_telephone(DatabaseKind kind)
    {
        await using var it = await CreateAsync(kind);
        var written = await it.PersonAsync("Письмов");
        var talked = await A.PersonAsync(it.Db, it.Client.Id, "Звонков");
        it.At(2026, 11, 24);
        var first = await it.LaunchedAsync(f => f.ClosesOn = f.OpensOn!.Value.AddDays(20));
        var second = await it.LaunchedAsync(f => f.ClosesOn = f.OpensOn!.Value.AddDays(20));
        await it.OpenAsync();

        // Two waves on one day: the first one has both, the letter that is to go and the call that is to be made.
        Assert.All(await it.InvitationsAsync(second), i => Assert.Equal((InvitationStatus.Skipped, InvitationSkip.Paused), (i.Status, i.SkipReason!.Value)));
        var call = await it.InvitationAsync(talked.Id, first);
        await using (var db = it.Database.OpenAsSystem())
        {
            await RecordResponse.RunAsync(db, new PublishedForms(), new(call.Id) { Source = ResponseSource.Phone, EnteredById = it.Anna, Answers = new Dictionary<string, GivenAnswer> { ["recommend"] = new() { Number = 9 } } }, new DateTime(2026, 12, 1, 9, 0, 0, DateTimeKind.Utc), Now);
        }

        // 90 days after the letter; the call was a week later.
        it.At(2027, 2, 22);
        await it.CloseAsync();
        var third = await it.LaunchedAsync();
        await it.OpenAsync();
        Assert.Equal(InvitationStatus.Waiting, (await it.InvitationAsync(written.Id, third)).Status);
        Assert.Equal(InvitationSkip.Paused, (await it.InvitationAsync(talked.Id, third)).SkipReason);
    }

    [Fact]
    public async Task The_pause_is_looked_at_again_when_the_letter_goes()
    {
        await using var it = await CreateAsync();
        var person = await it.PersonAsync();
        var id = await it.LaunchedAsync();
        await it.OpenAsync();
        var other = await ASurvey.WaveAsync(it.Db, it.Nps);
        await ASurvey.InviteAsync(it.Db, other, it.Client, person);
        it.At(2026, 11, 24);
        await it.OpenAsync();
        Assert.Equal((InvitationStatus.Skipped, InvitationSkip.Paused), (await it.InvitationAsync(person.Id, id) is var i ? (i.Status, i.SkipReason!.Value) : default));
        Assert.Empty(await it.LettersAsync());
    }

    [Fact]
    public async Task A_server_asleep_over_the_holidays_sends_in_the_next_hours_for_letters()
    {
        await using var it = await CreateAsync();
        await it.PersonAsync();
        it.At(2026, 12, 28);
        var id = await it.LaunchedAsync(f => f.ClosesOn = new DateOnly(2027, 1, 25));

        // 31 December is a day off of 2026, 1 to 8 January are holidays: nothing on any of these Tuesdays to Thursdays.
        for (var day = new DateTimeOffset(2026, 12, 31, 8, 0, 0, TimeSpan.Zero); day.Day is 31 or <= 11; day = day.AddDays(1))
        {
            it.Database.Clock.Now = day;
            await it.OpenAsync();
        }

        Assert.Equal((WaveStatus.Open, InvitationStatus.Waiting), ((await it.WaveAsync(id)).Status, Assert.Single(await it.InvitationsAsync(id)).Status));
        it.At(2027, 1, 12);
        await it.OpenAsync();
        var letters = await it.LettersAsync();
        Assert.Equal([new DateTime(2027, 1, 12, 8, 0, 0, DateTimeKind.Utc), new DateTime(2027, 1, 19, 7, 0, 0, DateTimeKind.Utc)], letters.Select(l => l.NextAttemptAt));
    }

    [Fact]
    public async Task Reminders_of_December_come_after_the_holidays()
    {
        await using var it = await CreateAsync();
        await it.PersonAsync();
        it.At(2026, 12, 29);
        await it.LaunchedAsync(f => f.ClosesOn = new DateOnly(2027, 2, 25));
        await it.OpenAsync();

        // Working days after 29 December: 30, then 11, 12, 13, 14, 15, 18, 19, 20, 21 January.
        Assert.Equal([new DateTime(2026, 12, 29, 8, 0, 0, DateTimeKind.Utc), new DateTime(2027, 1, 14, 7, 0, 0, DateTimeKind.Utc), new DateTime(2027, 1, 21, 7, 0, 0, DateTimeKind.Utc)], (await it.LettersAsync()).Select(l => l.NextAttemptAt));
    }

    [Theory, EachDatabase]
    public async Task Two_servers_at_once_invite_and_write_once(DatabaseKind kind)
    {
        await using var it = await CreateAsync(kind);
        for (var i = 0; i < 30; i++)
        {
            await it.PersonAsync($"Петров{i}");
        }

        await A.PersonAsync(it.Db, it.Client.Id, "Безадресный");
        it.At(2026, 11, 24);
        var id = await it.LaunchedAsync();

        var reports = await Task.WhenAll(it.OpenAsync(), it.OpenAsync(), it.OpenAsync());
        await it.OpenAsync();

        Assert.All(reports, r => Assert.Equal(0, r.Failed));
        Assert.Equal(31, (await it.InvitationsAsync(id)).Count);
        Assert.Equal(90, (await it.LettersAsync()).Count);
        Assert.Single(await it.TasksAsync());
        Assert.Equal(WaveStatus.Open, (await it.WaveAsync(id)).Status);
    }

    [Fact]
    public async Task What_a_killed_server_left_half_done_is_finished_without_doubles()
    {
        await using var it = await CreateAsync();
        var first = await it.PersonAsync();
        await it.PersonAsync("Второв");
        var id = await it.LaunchedAsync();
        it.Db.Add(new SurveyInvitation { WaveId = id, PersonId = first.Id, AccountId = it.Client.Id, ManagerId = it.Anna, Language = "ru" });
        await it.Db.SaveChangesAsync(Now);

        Assert.Equal(1, (await it.OpenAsync()).Created);
        Assert.Equal(2, (await it.InvitationsAsync(id)).Count);
        Assert.Equal(WaveStatus.Open, (await it.WaveAsync(id)).Status);
    }

    [Fact]
    public async Task The_wave_opens_by_its_own_zone()
    {
        await using var it = await CreateAsync();
        await it.PersonAsync();
        var id = await it.LaunchedAsync(f => (f.TimeZoneId, f.OpensOn) = ("America/Bogota", A.Monday.AddDays(1)));
        it.At(2026, 11, 24, 4, 45);
        await it.OpenAsync();
        Assert.Equal(WaveStatus.Launched, (await it.WaveAsync(id)).Status);
        it.At(2026, 11, 24, 5);
        await it.OpenAsync();
        Assert.Equal(WaveStatus.Open, (await it.WaveAsync(id)).Status);
    }

    [Fact]
    public async Task A_call_goes_to_whoever_stands_in_and_is_due_within_the_wave()
    {
        await using var it = await CreateAsync();
        await A.PersonAsync(it.Db, it.Client.Id, "Безадресный");
        it.Db.Add(new Absence { UserId = it.Anna, FromOn = A.Monday, ToOn = A.Monday.AddDays(20), DeputyId = it.Boris });
        await it.Db.SaveChangesAsync(Now);
        await it.LaunchedAsync(f => f.ClosesOn = A.Monday.AddDays(5));
        await it.OpenAsync();

        // The wave ends on Saturday: Friday at the latest.
        var task = Assert.Single(await it.TasksAsync());
        Assert.Equal((it.Boris, it.Anna, new DateOnly(2026, 11, 27), TaskKind.Service), (task.AssigneeId!.Value, task.OnBehalfOfId!.Value, task.DueOn, task.Kind));
    }

    [Fact]
    public async Task Everybody_of_an_interview_is_called()
    {
        await using var it = await CreateAsync();
        var interview = await ASurvey.TemplateAsync(it.Db, SurveyKind.Interview, ASurvey.Question("what", QuestionKind.Text));
        await it.SetAsync(nameof(PortalSettings.SiteAddress), "");
        await it.PersonAsync();
        await it.LaunchedAsync(f => f.TemplateId = interview.Id);
        it.At(2026, 11, 24);
        await it.OpenAsync();
        Assert.Empty(await it.LettersAsync());
        Assert.StartsWith("Это интервью", Assert.Single(await it.TasksAsync()).Details, StringComparison.Ordinal);
    }

    [Fact]
    public void Every_reason_of_the_jobs_has_words() =>
        Assert.All(WaveReasons.All, reason => Assert.NotEqual(reason, JobTexts.Reason(reason)));

    private static string TokenIn(string text) => text[(text.IndexOf("/s/", StringComparison.Ordinal) + 3)..][..SurveyToken.Length];
}
