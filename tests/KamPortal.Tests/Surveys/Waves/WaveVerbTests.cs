using KamPortal.Accounts;
using KamPortal.Data;
using KamPortal.People;
using KamPortal.Settings;
using KamPortal.Surveys;
using KamPortal.Surveys.Waves;
using Microsoft.EntityFrameworkCore;
using static KamPortal.Tests.Surveys.Waves.WaveCase;

namespace KamPortal.Tests.Surveys.Waves;

public sealed class WaveVerbTests
{
    [Theory, EachDatabase]
    public async Task A_launched_wave_keeps_what_it_asks_and_whether_it_is_anonymous(DatabaseKind kind)
    {
        await using var it = await CreateAsync(kind);
        await it.PersonAsync();
        var id = await it.LaunchedAsync(f => f.IsAnonymous = true);
        var wave = await it.WaveAsync(id);
        Assert.Equal((WaveStatus.Launched, it.Nps.Id, true, it.Marketing), (wave.Status, wave.TemplateId, wave.IsAnonymous, wave.LaunchedById!.Value));

        var refusal = await Assert.ThrowsAsync<RuleViolation>(() => it.Get<EditWave>().RunAsync(it.Form(f => (f.WaveId, f.Version, f.IsAnonymous) = (id, wave.Version, false)), Now));
        Assert.Contains("Запущена", refusal.Message, StringComparison.Ordinal);

        // Not even by code that does not ask the verb.
        await using var db = it.Database.OpenAsSystem();
        var row = await db.SurveyWaves.SingleAsync(w => w.Id == id, Now);
        Assert.Equal(nameof(SurveyWave.IsAnonymous), Assert.Throws<RuleViolation>(() => row.IsAnonymous = false).Field);
        Assert.True((await it.WaveAsync(id)).IsAnonymous);
    }

    [Theory]
    [InlineData(-1, 10, nameof(WaveForm.OpensOn))]
    [InlineData(0, 0, nameof(WaveForm.ClosesOn))]
    [InlineData(0, 367, nameof(WaveForm.ClosesOn))]
    [InlineData(0, 1, null)]
    [InlineData(0, 366, null)]
    public async Task The_days_of_a_wave_are_checked_where_it_is(int opensIn, int length, string? field)
    {
        await using var it = await CreateAsync();

        // 23 November in Moscow is 24 November already in Kamchatka.
        it.At(2026, 11, 23, 20);
        void Set(WaveForm form) => (form.TimeZoneId, form.OpensOn, form.ClosesOn) = ("Asia/Kamchatka", A.Monday.AddDays(1 + opensIn), A.Monday.AddDays(1 + opensIn + length));
        if (field is null)
        {
            Assert.True(await it.DraftAsync(Set) > 0);
        }
        else
        {
            Assert.Equal(field, (await Assert.ThrowsAsync<RuleViolation>(() => it.DraftAsync(Set))).Field);
        }
    }

    [Fact]
    public async Task Forms_that_break_a_rule_are_refused()
    {
        await using var it = await CreateAsync();
        var interview = await ASurvey.TemplateAsync(it.Db, SurveyKind.Interview, ASurvey.Question("what", QuestionKind.Text));
        var retired = await ASurvey.NpsAsync(it.Db);
        retired.Retire();
        await it.Db.SaveChangesAsync(Now);

        async Task RefusedAsync(string field, Action<WaveForm> change) => Assert.Equal(field, (await Assert.ThrowsAsync<RuleViolation>(() => it.DraftAsync(change))).Field);
        await RefusedAsync(nameof(WaveForm.Name), f => f.Name = " ");
        await RefusedAsync(nameof(WaveForm.TemplateId), f => f.TemplateId = null);
        await RefusedAsync(nameof(WaveForm.TemplateId), f => f.TemplateId = retired.Id);
        await RefusedAsync(nameof(WaveForm.IsAnonymous), f => (f.TemplateId, f.IsAnonymous) = (interview.Id, true));
        await RefusedAsync(nameof(WaveForm.Reminders), f => f.Reminders = 3);
        await RefusedAsync(nameof(WaveForm.RepeatMonths), f => f.RepeatMonths = 0);
        await RefusedAsync(nameof(SurveyWave.TimeZoneId), f => f.TimeZoneId = "Mars/Olympus");
        await RefusedAsync(nameof(WaveForm.Audience), f => f.Audience = new WaveAudience { AccountIds = [.. Enumerable.Range(100_000, 1000)] });
    }

    [Fact]
    public async Task A_launch_needs_somebody_to_ask_an_address_and_a_day_for_letters()
    {
        await using var it = await CreateAsync();
        Assert.Equal(nameof(WaveForm.Audience), (await Assert.ThrowsAsync<RuleViolation>(() => it.LaunchedAsync())).Field);

        var person = await it.PersonAsync();
        await it.SetAsync(nameof(PortalSettings.SiteAddress), "");
        Assert.Equal(WaveMessages.NoSiteAddress, (await Assert.ThrowsAsync<RuleViolation>(() => it.LaunchedAsync())).Message);
        await it.SetAsync(nameof(PortalSettings.SurveyAddress), "https://surveys.example.test");

        // 31 December 2026 to 10 January 2027: moved days off, holidays and a weekend.
        var friday = await Assert.ThrowsAsync<RuleViolation>(() => it.LaunchedAsync(f => (f.OpensOn, f.ClosesOn) = (new DateOnly(2026, 12, 31), new DateOnly(2027, 1, 11))));
        Assert.Equal(nameof(WaveForm.ClosesOn), friday.Field);
        Assert.True(await it.LaunchedAsync(f => (f.OpensOn, f.ClosesOn) = (new DateOnly(2026, 12, 31), new DateOnly(2027, 1, 12))) > 0);

        person.OptOuts = OptOuts.Surveys;
        await it.Db.SaveChangesAsync(Now);
        await Assert.ThrowsAsync<RuleViolation>(() => it.LaunchedAsync());
    }

    [Fact]
    public async Task A_version_published_since_the_draft_has_to_be_chosen_anew()
    {
        await using var it = await CreateAsync();
        await it.PersonAsync();
        var id = await it.DraftAsync();
        await it.Db.SurveyTemplates.Where(t => t.Id == it.Nps.Id).ExecuteUpdateAsync(t => t.SetProperty(x => x.Status, SurveyTemplateStatus.Retired), Now);

        var refusal = await Assert.ThrowsAsync<RuleViolation>(async () => await it.Get<LaunchWave>().RunAsync(id, (await it.WaveAsync(id)).Version, Now));
        Assert.Equal(nameof(WaveForm.TemplateId), refusal.Field);
    }

    [Fact]
    public async Task A_stale_form_does_not_overwrite_and_does_not_launch()
    {
        await using var it = await CreateAsync();
        await it.PersonAsync();
        var id = await it.DraftAsync();
        var version = (await it.WaveAsync(id)).Version;
        await it.Get<EditWave>().RunAsync(it.Form(f => (f.WaveId, f.Version, f.Name) = (id, version, "Иначе")), Now);

        await Assert.ThrowsAsync<EditedMeanwhile>(() => it.Get<EditWave>().RunAsync(it.Form(f => (f.WaveId, f.Version) = (id, version)), Now));
        await Assert.ThrowsAsync<EditedMeanwhile>(() => it.Get<LaunchWave>().RunAsync(id, version, Now));
        Assert.Equal(("Иначе", WaveStatus.Draft), ((await it.WaveAsync(id)).Name, (await it.WaveAsync(id)).Status));
    }

    [Fact]
    public async Task Only_those_who_manage_surveys_prepare_and_count()
    {
        await using var it = await CreateAsync();
        await it.PersonAsync();
        var id = await it.DraftAsync();
        foreach (var userId in new[] { it.Anna, it.Head })
        {
            await it.Database.SignInAsync(userId);
            await Assert.ThrowsAsync<RuleViolation>(() => it.DraftAsync());
            await Assert.ThrowsAsync<RuleViolation>(() => it.Get<LaunchWave>().RunAsync(id, 1, Now));
            await Assert.ThrowsAsync<RuleViolation>(() => it.Get<CancelWave>().RunAsync(new() { WaveId = id, Version = 1 }, Now));
            await Assert.ThrowsAsync<RuleViolation>(() => it.Get<CloseWave>().RunAsync(new() { WaveId = id, Version = 1, Reason = "х" }, Now));
            await Assert.ThrowsAsync<RuleViolation>(() => it.Get<RepeatWave>().RunAsync(id, 1, 6, Now));
            await Assert.ThrowsAsync<RuleViolation>(() => it.Get<PreviewAudience>().RunAsync(it.Nps.Id, false, new WaveAudience(), null, Now));
        }
    }

    [Theory, EachDatabase]
    public async Task The_audience_is_counted_by_who_is_asked_how_and_who_is_not(DatabaseKind kind)
    {
        await using var it = await CreateAsync(kind);
        var second = await A.AccountAsync(it.Db, it.Boris, "Сигма", AbcdCategory.C);
        var lost = await A.AccountAsync(it.Db, it.Boris, "Утраченный");
        lost.ChangeStatus(AccountStatus.Lost, "Ушёл к другому");
        await it.PersonAsync("Письмов");
        await it.PersonAsync("Второв", second.Id);
        (await it.PersonAsync("Отказов")).OptOuts = OptOuts.Surveys;
        (await it.PersonAsync("Безписьмов")).OptOuts = OptOuts.Mail;
        (await it.PersonAsync("Ушедший")).LeftOn = A.Monday.AddDays(-2);
        (await it.PersonAsync("Внешний")).Employments[0].IsOutside = true;
        (await it.PersonAsync("Бывший")).Employments[0].ToOn = A.Monday.AddDays(-1);
        await it.PersonAsync("Потерянный", lost.Id);
        await A.PersonAsync(it.Db, it.Client.Id, "Безадресный");
        var asked = await it.PersonAsync("Опрошенный");
        var before = await ASurvey.WaveAsync(it.Db, it.Nps, status: WaveStatus.Closed);
        await ASurvey.InviteAsync(it.Db, before, it.Client, asked);
        await it.Db.SaveChangesAsync(Now);

        var all = await it.Get<PreviewAudience>().RunAsync(it.Nps.Id, false, new WaveAudience(), null, Now);
        Assert.Equal((8, 2, 2), (all.People, all.ByLetter, all.ByPhone));
        Assert.Equal([InvitationSkip.Paused, InvitationSkip.OptedOut, InvitationSkip.Left, InvitationSkip.AccountInactive], all.Skipped.Select(s => s.Key));
        Assert.All(all.Skipped, s => Assert.Equal(1, s.Value));
        Assert.Equal([KeyValuePair.Create(AbcdCategory.A, 3), KeyValuePair.Create(AbcdCategory.C, 1)], all.Categories);

        var anonymous = await it.Get<PreviewAudience>().RunAsync(it.Nps.Id, true, new WaveAudience(), null, Now);
        Assert.Equal((2, 0, true, 5), (anonymous.ByLetter, anonymous.ByPhone, anonymous.IsTooSmall, anonymous.Minimum));
        Assert.Equal(1, (await it.Get<PreviewAudience>().RunAsync(it.Nps.Id, false, new WaveAudience { Categories = [AbcdCategory.C] }, null, Now)).People);
        Assert.Equal(2, (await it.Get<PreviewAudience>().RunAsync(it.Nps.Id, false, new WaveAudience { ManagerIds = [it.Boris] }, null, Now)).People);
        Assert.Equal(1, (await it.Get<PreviewAudience>().RunAsync(it.Nps.Id, false, new WaveAudience { AccountIds = [second.Id] }, null, Now)).People);
        Assert.Equal(0, (await it.Get<PreviewAudience>().RunAsync(it.Nps.Id, false, new WaveAudience { OnlyKeyAccounts = true }, null, Now)).People);
        Assert.Equal(0, (await it.Get<PreviewAudience>().RunAsync(it.Nps.Id, false, new WaveAudience { RoleIds = [A.DeciderRole] }, null, Now)).People);
        Assert.Equal(0, (await it.Get<PreviewAudience>().RunAsync(it.Nps.Id, false, new WaveAudience { Segments = [AccountSegment.EndUser] }, null, Now)).People);

        // In four months the pause is over.
        Assert.Equal(3, (await it.Get<PreviewAudience>().RunAsync(it.Nps.Id, false, new WaveAudience(), A.Monday.AddMonths(4), Now)).ByLetter);
    }
}
