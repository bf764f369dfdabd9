using KamPortal.Accounts;
using KamPortal.Handover;
using KamPortal.Notifications;
using KamPortal.People;
using KamPortal.Surveys;
using KamPortal.Surveys.Answers;
using KamPortal.Surveys.Waves;
using KamPortal.Surveys.Waves.Opening;
using KamPortal.WorkTasks;
using Microsoft.EntityFrameworkCore;
using static KamPortal.Tests.Surveys.Waves.WaveCase;

namespace KamPortal.Tests.Surveys.Waves;

/// <summary>From the letter to the end of a wave, and to the next one.</summary>
public sealed class WaveCourseTests
{
    [Theory, EachDatabase]
    public async Task Reminders_are_taken_back_from_whoever_need_not_be_asked_any_more(DatabaseKind kind)
    {
        await using var it = await CreateAsync(kind);
        var lost = await A.AccountAsync(it.Db, it.Anna, "Сигма");
        var stays = await it.PersonAsync("Молчунов");
        var optedOut = await it.PersonAsync("Отказов");
        var noMail = await it.PersonAsync("Безписьмов");
        var left = await it.PersonAsync("Ушедший");
        var moved = await it.PersonAsync("Перешедший");
        var withdrawn = await it.PersonAsync("Отозвавший");
        var gone = await it.PersonAsync("Потерянный", lost.Id);
        it.At(2026, 11, 24);
        var id = await it.LaunchedAsync();
        await it.OpenAsync();
        await it.DispatchAsync();
        Assert.Equal(7, it.Database.Mail.Offered.Count);

        (optedOut.OptOuts, noMail.OptOuts, left.LeftOn, moved.Employments[0].ToOn) = (OptOuts.Surveys, OptOuts.Mail, A.Monday.AddDays(1), A.Monday.AddDays(1));
        withdrawn.RecordConsent(ConsentStatus.Withdrawn, A.Monday, null);
        lost.ChangeStatus(AccountStatus.Lost, "Ушёл");
        await it.Db.SaveChangesAsync(Now);
        it.At(2026, 11, 25);
        var report = await it.RemindAsync();

        Assert.Contains(report.Notes, n => n is { Reason: "SurveyRemindersDropped", Count: 12 });
        var waiting = (await it.LettersAsync()).Where(l => l.Status == OutboxStatus.Waiting).ToList();
        var invitation = await it.InvitationAsync(stays.Id, id);
        Assert.Equal([$"survey:{invitation.Id}:1", $"survey:{invitation.Id}:2"], waiting.Select(l => l.Key));
        Assert.Equal(gone.Id, (await it.InvitationAsync(gone.Id, id)).PersonId);
    }

    [Theory, EachDatabase]
    public async Task Reminders_of_a_client_handed_over_are_written_anew_by_the_new_manager_with_the_same_link(DatabaseKind kind)
    {
        await using var it = await CreateAsync(kind);
        var other = await A.AccountAsync(it.Db, it.Anna);
        var person = await it.PersonAsync();
        var stays = await it.PersonAsync("Молчунов", other.Id);
        it.At(2026, 11, 24);
        var id = await it.LaunchedAsync();
        await it.OpenAsync();
        await it.DispatchAsync();
        var (invitation, kept) = (await it.InvitationAsync(person.Id, id), await it.InvitationAsync(stays.Id, id));
        var before = (await it.LettersAsync()).ToDictionary(l => l.Key);

        await it.Database.SignInAsync(it.Director);
        await it.Get<ChangeOwner>().RunAsync(new() { AccountIds = [it.Client.Id], NewOwnerId = it.Boris, Reason = "Передача клиента" }, Now);
        it.At(2026, 11, 25);
        Assert.Contains((await it.RemindAsync()).Notes, n => n is { Reason: "SurveyRemindersRenewed", Count: 2 });

        var letters = (await it.LettersAsync()).ToDictionary(l => l.Key);
        foreach (var number in new[] { 1, 2 })
        {
            var (old, anew) = (before[$"survey:{invitation.Id}:{number}"], letters[$"survey:{invitation.Id}:{number}"]);
            Assert.Equal((OutboxStatus.Waiting, old.NextAttemptAt, old.NotAfter, old.UnsubscribeUrl), (anew.Status, anew.NextAttemptAt, anew.NotAfter, anew.UnsubscribeUrl));
            Assert.Equal("Иван Борисов, KamPortal", anew.FromName);
            Assert.Contains("Иван Борисов", anew.Text, StringComparison.Ordinal);
            Assert.DoesNotContain("Смирнова", anew.Html + anew.Text, StringComparison.Ordinal);
            Assert.Contains(old.UnsubscribeUrl![..^"/unsubscribe".Length], anew.Html, StringComparison.Ordinal);
            Assert.Equal(before[$"survey:{kept.Id}:{number}"].Text, letters[$"survey:{kept.Id}:{number}"].Text);
        }

        // What has gone is history, and nothing is written twice.
        Assert.Equal("Иван Смирнова, KamPortal", letters[$"survey:{invitation.Id}:0"].FromName);
        Assert.DoesNotContain((await it.RemindAsync()).Notes, n => n.Reason == "SurveyRemindersRenewed");
    }

    [Theory, EachDatabase]
    public async Task Whoever_answered_gets_no_reminder_and_of_an_anonymous_wave_everybody_does(DatabaseKind kind)
    {
        await using var it = await CreateAsync(kind);
        var person = await it.PersonAsync();
        it.At(2026, 11, 24);
        var named = await it.LaunchedAsync();
        await it.OpenAsync();
        var answers = new Dictionary<string, GivenAnswer> { ["recommend"] = new() { Number = 10 } };
        async Task AnswerAsync(int waveId)
        {
            await it.DispatchAsync();
            var token = (await it.LettersAsync())[^1].Text is var text ? text[(text.IndexOf("/s/", StringComparison.Ordinal) + 3)..][..SurveyToken.Length] : "";
            await using var db = it.Database.OpenAsSystem();
            await RecordResponse.RunAsync(db, new PublishedForms(), new((await it.InvitationAsync(person.Id, waveId)).Id) { Token = token, Answers = answers }, it.Database.Clock.Now.UtcDateTime, Now);
        }

        await AnswerAsync(named);
        await it.RemindAsync();
        Assert.Equal([$"survey:{(await it.InvitationAsync(person.Id, named)).Id}:0"], (await it.LettersAsync()).Select(l => l.Key));

        await it.SetAsync("SurveyPauseDays", "0");
        var anonymous = await it.LaunchedAsync(f => f.IsAnonymous = true);
        await it.OpenAsync();
        var before = await it.InvitationAsync(person.Id, anonymous);
        await it.DispatchAsync();
        var letters = (await it.LettersAsync()).Select(l => (l.Key, l.Status, l.NextAttemptAt)).ToList();
        await AnswerAsync(anonymous);
        await it.RemindAsync();
        await it.OpenAsync();

        // Nothing in the invitation or the outbox tells that somebody answered.
        var after = await it.InvitationAsync(person.Id, anonymous);
        Assert.Equal((before.Status, before.Version, before.InvitedAt), (after.Status, after.Version, after.InvitedAt));
        Assert.Equal(letters, (await it.LettersAsync()).Select(l => (l.Key, l.Status, l.NextAttemptAt)));
    }

    [Theory, EachDatabase]
    public async Task Reminders_count_from_the_day_the_server_took_the_letter(DatabaseKind kind)
    {
        await using var it = await CreateAsync(kind);
        await it.PersonAsync();
        it.Database.Mail.IsEnabled = false;
        it.At(2026, 11, 24);
        await it.LaunchedAsync();
        await it.OpenAsync();

        // The mail is off for a week: the reminders move on with the letter.
        it.At(2026, 12, 2, 12);
        await it.RemindAsync();
        Assert.Equal([new DateTime(2026, 12, 9, 7, 0, 0, DateTimeKind.Utc), new DateTime(2026, 12, 16, 7, 0, 0, DateTimeKind.Utc)], (await it.LettersAsync()).Skip(1).Select(l => l.NextAttemptAt));
        it.Database.Mail.IsEnabled = true;
        await it.DispatchAsync();
        Assert.Single(it.Database.Mail.Offered);

        // Two days later nothing moves any more; a clock set back moves nothing either.
        it.At(2026, 12, 4);
        await it.RemindAsync();
        it.At(2026, 11, 30);
        await it.RemindAsync();
        Assert.Equal([new DateTime(2026, 12, 9, 7, 0, 0, DateTimeKind.Utc), new DateTime(2026, 12, 16, 7, 0, 0, DateTimeKind.Utc)], (await it.LettersAsync()).Skip(1).Select(l => l.NextAttemptAt));
    }

    [Theory, EachDatabase]
    public async Task Whom_the_mail_server_refuses_is_called(DatabaseKind kind)
    {
        await using var it = await CreateAsync(kind);
        var person = await it.PersonAsync();
        it.Database.Mail.Answer = _ => new MailAnswer(MailVerdict.Refused, "550 no such user");
        it.At(2026, 11, 24);
        var id = await it.LaunchedAsync();
        await it.OpenAsync();
        await it.DispatchAsync();
        await it.RemindAsync();
        await it.OpenAsync();

        Assert.Equal(InvitationStatus.Phone, (await it.InvitationAsync(person.Id, id)).Status);
        Assert.Equal(OutboxStatus.Dead, Assert.Single(await it.LettersAsync()).Status);
        Assert.Single(await it.TasksAsync());
    }

    [Theory, EachDatabase]
    public async Task A_call_that_nobody_needs_any_more_leaves_the_list(DatabaseKind kind)
    {
        await using var it = await CreateAsync(kind);
        var person = await A.PersonAsync(it.Db, it.Client.Id, "Безадресный");
        var id = await it.LaunchedAsync();
        await it.OpenAsync();
        person.OptOuts = OptOuts.Surveys;
        await it.Db.SaveChangesAsync(Now);
        await it.RemindAsync();

        var task = Assert.Single(await it.TasksAsync());
        Assert.Equal((WorkTaskStatus.Cancelled, InvitationStatus.Skipped, InvitationSkip.OptedOut), (task.Status, (await it.InvitationAsync(person.Id, id)).Status, (await it.InvitationAsync(person.Id, id)).SkipReason!.Value));
        Assert.Contains("просил не беспокоить", task.Result, StringComparison.Ordinal);
    }

    [Theory, EachDatabase]
    public async Task With_the_client_the_call_goes_over_and_the_fact_of_who_was_its_manager_stays(DatabaseKind kind)
    {
        await using var it = await CreateAsync(kind);
        var nobody = await A.PersonAsync(it.Db, it.Client.Id, "Безадресный");
        var later = await it.PersonAsync("Письмов");
        var id = await it.LaunchedAsync();
        await it.OpenAsync();
        await it.Database.SignInAsync(it.Head);
        await it.Get<KamPortal.Handover.ChangeOwner>().RunAsync(new() { AccountIds = [it.Client.Id], NewOwnerId = it.Boris, Reason = "Передача" }, Now);
        it.At(2026, 11, 24);
        await it.OpenAsync();

        Assert.Equal(it.Boris, Assert.Single(await it.TasksAsync()).AssigneeId);
        Assert.Equal((it.Anna, it.Anna), ((await it.InvitationAsync(nobody.Id, id)).ManagerId, (await it.InvitationAsync(later.Id, id)).ManagerId));
        Assert.All(await it.LettersAsync(), l => Assert.StartsWith("Иван Борисов", l.FromName, StringComparison.Ordinal));
    }

    [Theory, EachDatabase]
    public async Task A_wave_closes_at_the_end_of_its_last_day_in_its_own_zone(DatabaseKind kind)
    {
        await using var it = await CreateAsync(kind);
        var sent = await it.PersonAsync("Письмов");
        var nobody = await A.PersonAsync(it.Db, it.Client.Id, "Безадресный");
        it.At(2026, 11, 24);
        var id = await it.LaunchedAsync(f => (f.TimeZoneId, f.ClosesOn) = ("Asia/Kamchatka", new DateOnly(2026, 12, 10)));
        await it.OpenAsync();
        await it.DispatchAsync();
        var late = await it.PersonAsync("Ждунов");
        it.Db.Add(new SurveyInvitation { WaveId = id, PersonId = late.Id, AccountId = it.Client.Id, ManagerId = it.Anna, Language = "ru" });
        await it.Db.SaveChangesAsync(Now);
        var invitation = await it.InvitationAsync(sent.Id, id);
        it.Db.Add(new SurveyDraft { InvitationId = invitation.Id, Content = "{}", UpdatedAt = it.Database.Clock.Now.UtcDateTime });
        await it.Db.SaveChangesAsync(Now);

        it.At(2026, 12, 10, 11, 59);
        await it.CloseAsync();
        Assert.Equal(WaveStatus.Open, (await it.WaveAsync(id)).Status);
        it.At(2026, 12, 10, 12);
        var report = await it.CloseAsync();
        await it.CloseAsync();

        var wave = await it.WaveAsync(id);
        Assert.Equal((WaveStatus.Closed, it.Database.Clock.Now.UtcDateTime, 1), (wave.Status, wave.ClosedAt!.Value, report.Created));
        Assert.Equal((InvitationStatus.Skipped, InvitationSkip.Closed), (await it.InvitationAsync(late.Id, id) is var i ? (i.Status, i.SkipReason!.Value) : default));
        Assert.Equal(InvitationStatus.Sent, (await it.InvitationAsync(sent.Id, id)).Status);
        Assert.DoesNotContain(await it.LettersAsync(), l => l.Status == OutboxStatus.Waiting);
        Assert.Equal((WorkTaskStatus.Cancelled, nobody.Id), (Assert.Single(await it.TasksAsync()) is var t ? (t.Status, t.PersonId!.Value) : default));
        Assert.False(await it.Db.SurveyDrafts.AnyAsync(Now));
        Assert.Equal([it.Director, it.Marketing], (await it.NoticesAsync("survey-closed:")).Select(n => n.UserId));
        Assert.Contains("0 ответов", (await it.NoticesAsync("survey-closed:"))[0].Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_wave_the_server_slept_through_is_closed_and_not_opened()
    {
        await using var it = await CreateAsync();
        await it.PersonAsync();
        var id = await it.LaunchedAsync(f => f.ClosesOn = A.Monday.AddDays(3));
        it.At(2026, 12, 8);
        await it.OpenAsync();
        await it.CloseAsync();
        Assert.Equal(WaveStatus.Closed, (await it.WaveAsync(id)).Status);
        Assert.Empty(await it.InvitationsAsync(id));
    }

    [Theory, EachDatabase]
    public async Task Closing_early_needs_a_reason_and_recalls_what_has_not_gone(DatabaseKind kind)
    {
        await using var it = await CreateAsync(kind);
        var person = await it.PersonAsync();
        it.At(2026, 11, 24);
        var id = await it.LaunchedAsync();
        await it.OpenAsync();
        var version = (await it.WaveAsync(id)).Version;

        // Marketing sees no client, and closes for all of them.
        await Assert.ThrowsAsync<RuleViolation>(() => it.Get<CloseWave>().RunAsync(new() { WaveId = id, Version = version, Reason = " " }, Now));
        await it.Get<CloseWave>().RunAsync(new() { WaveId = id, Version = version, Reason = "Ошибка в вопросе" }, Now);

        Assert.Equal((WaveStatus.Closed, "Ошибка в вопросе"), (await it.WaveAsync(id) is var w ? (w.Status, w.CloseReason) : default));
        Assert.Empty(await it.LettersAsync());

        // The letter had not gone: the person was not asked, and the next wave may ask.
        var invitation = await it.InvitationAsync(person.Id, id);
        Assert.Equal((InvitationStatus.Skipped, InvitationSkip.Closed, null), (invitation.Status, invitation.SkipReason!.Value, invitation.InvitedAt));
        await Assert.ThrowsAsync<RuleViolation>(async () => await it.Get<CancelWave>().RunAsync(new() { WaveId = id, Version = (await it.WaveAsync(id)).Version, Reason = "x" }, Now));
    }

    [Fact]
    public async Task A_launched_wave_is_called_off_with_a_reason_and_never_opens()
    {
        await using var it = await CreateAsync();
        await it.PersonAsync();
        var id = await it.LaunchedAsync(f => f.RepeatMonths = 1);
        var version = (await it.WaveAsync(id)).Version;
        await Assert.ThrowsAsync<RuleViolation>(() => it.Get<CancelWave>().RunAsync(new() { WaveId = id, Version = version }, Now));
        await it.Get<CancelWave>().RunAsync(new() { WaveId = id, Version = version, Reason = "Не время" }, Now);
        it.At(2027, 1, 25);
        await it.OpenAsync();
        Assert.Empty(await it.InvitationsAsync());
        Assert.Equal(1, await it.Db.SurveyWaves.CountAsync(Now));
    }

    [Theory, EachDatabase]
    public async Task A_wave_is_repeated_once_with_the_version_in_force_and_told_of_a_week_before(DatabaseKind kind)
    {
        await using var it = await CreateAsync(kind);
        await it.PersonAsync();
        var id = await it.LaunchedAsync(f => (f.RepeatMonths, f.IsAnonymous) = (6, true));
        var newer = new SurveyTemplate { Code = it.Nps.Code, Number = 2, Kind = SurveyKind.Nps, TitleRu = "Опрос", TitleEn = "Survey" };
        newer.Publish(null, it.Database.Clock.Now.UtcDateTime, null);
        it.Nps.Retire();
        it.Db.Add(newer);
        await it.Db.SaveChangesAsync(Now);

        it.At(2027, 5, 15);
        await it.OpenAsync();
        Assert.Empty(await it.NoticesAsync("survey-repeat:"));
        it.At(2027, 5, 16);
        await it.OpenAsync();
        await it.OpenAsync();
        Assert.Equal([it.Director, it.Marketing], (await it.NoticesAsync("survey-repeat:")).Select(n => n.UserId));

        it.At(2027, 5, 23);
        await Task.WhenAll(it.OpenAsync(), it.OpenAsync());
        await it.OpenAsync();
        var next = Assert.Single(await it.Db.SurveyWaves.AsNoTracking().Where(w => w.PreviousId == id).ToListAsync(Now));
        Assert.Equal((newer.Id, true, new DateOnly(2027, 5, 23), new DateOnly(2027, 6, 20), "NPS, осень, 05.2027", 6), (next.TemplateId, next.IsAnonymous, next.OpensOn, next.ClosesOn, next.Name, next.RepeatMonths!.Value));
        Assert.Equal((it.Marketing, it.Marketing), (next.CreatedById!.Value, next.LaunchedById!.Value));
    }

    [Fact]
    public async Task A_repetition_may_be_stopped_until_it_has_come()
    {
        await using var it = await CreateAsync();
        await it.PersonAsync();
        var id = await it.LaunchedAsync(f => f.RepeatMonths = 6);
        await it.Get<RepeatWave>().RunAsync(id, (await it.WaveAsync(id)).Version, null, Now);
        it.At(2027, 6, 1);
        await it.OpenAsync();
        Assert.Equal(1, await it.Db.SurveyWaves.CountAsync(Now));

        await it.Get<RepeatWave>().RunAsync(id, (await it.WaveAsync(id)).Version, 6, Now);
        await it.OpenAsync();
        Assert.Equal(2, await it.Db.SurveyWaves.CountAsync(Now));
        await Assert.ThrowsAsync<RuleViolation>(async () => await it.Get<RepeatWave>().RunAsync(id, (await it.WaveAsync(id)).Version, null, Now));
    }

    [Fact]
    public async Task After_a_long_sleep_the_next_wave_begins_today()
    {
        await using var it = await CreateAsync();
        await it.PersonAsync();
        var id = await it.LaunchedAsync(f => f.RepeatMonths = 6);
        it.At(2027, 9, 1);
        await it.OpenAsync();
        var next = await it.Db.SurveyWaves.AsNoTracking().SingleAsync(w => w.PreviousId == id, Now);
        Assert.Equal((new DateOnly(2027, 9, 1), new DateOnly(2027, 9, 29), WaveStatus.Open), (next.OpensOn, next.ClosesOn, next.Status));
    }

    [Theory]
    [InlineData("2026-08-31", 6, 31, "2027-02-28")]
    [InlineData("2027-02-28", 6, 31, "2027-08-31")]
    [InlineData("2026-11-30", 3, 30, "2027-02-28")]
    [InlineData("2027-02-28", 12, 29, "2028-02-29")]
    [InlineData("2026-11-23", 12, 23, "2027-11-23")]
    public void The_end_of_a_month_stays_the_end_of_a_month(string opensOn, int months, int firstDay, string next) =>
        Assert.Equal(DateOnly.Parse(next, System.Globalization.CultureInfo.InvariantCulture), WaveRules.NextOpening(DateOnly.Parse(opensOn, System.Globalization.CultureInfo.InvariantCulture), months, firstDay));

    [Theory]
    [InlineData("NPS, осень", "NPS, осень, 05.2027")]
    [InlineData("NPS, 11.2026", "NPS, 05.2027")]
    [InlineData("NPS, клиенты А, 11.2026", "NPS, клиенты А, 05.2027")]
    public void A_repeated_wave_is_named_by_its_month(string name, string next) =>
        Assert.Equal(next, WaveRepeats.NextName(name, new DateOnly(2027, 5, 23)));
}
