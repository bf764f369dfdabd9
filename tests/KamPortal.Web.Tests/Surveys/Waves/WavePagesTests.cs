using KamPortal.Accounts;
using KamPortal.Data;
using KamPortal.Events;
using KamPortal.Events.Participants;
using KamPortal.Jobs;
using KamPortal.People;
using KamPortal.Settings;
using KamPortal.Staff;
using KamPortal.Surveys;
using KamPortal.Surveys.Answers;
using KamPortal.Surveys.Waves;
using KamPortal.Web.Surveys.Waves;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace KamPortal.Web.Tests.Surveys.Waves;

public sealed class WavePagesTests : PageTest
{
    private SurveyTemplate template = null!;
    private int director;
    private int manager;

    private static CancellationToken Now => Xunit.TestContext.Current.CancellationToken;

    [Fact]
    public async Task A_wave_is_drafted_with_a_live_count_and_launched_after_being_told_what_is_fixed()
    {
        await SeedAsync("Первый", "Второй");
        await SignInAsync(director);
        var form = Render<WaveFormPage>();
        form.WaitForAssertion(() => Assert.Contains("2 человека", form.Markup));
        await form.Find("#TemplateId").ChangeAsync(new() { Value = template.Id.ToString(System.Globalization.CultureInfo.InvariantCulture) });
        await form.Find("#Name").ChangeAsync(new() { Value = "NPS, 11.2026" });
        await form.Find("#IsAnonymous").ChangeAsync(new() { Value = true });
        form.WaitForAssertion(() => Assert.Contains("Для анонимного опроса этого мало", form.Markup));
        Assert.Equal("6", form.Find("#RepeatMonths option[selected]").GetAttribute("value"));
        await form.Find("form").SubmitAsync();

        await using var db = Database.OpenAsSystem();
        var wave = await db.SurveyWaves.AsNoTracking().SingleAsync(Now);
        Assert.Equal((WaveStatus.Draft, true, 6), (wave.Status, wave.IsAnonymous, wave.RepeatMonths!.Value));
        Assert.EndsWith($"/surveys/{wave.Id}", Navigation.Uri);

        var view = (await Services.GetRequiredService<WaveQueries>().FindAsync(wave.Id, Now))!;
        var panel = Render<LaunchPanel>(p => p.Add(x => x.Wave, view));
        panel.WaitForAssertion(() => Assert.Contains("по почте 2, по телефону 0", panel.Markup));
        Assert.Contains("анонимность: ответы не связать с человеком никому", panel.Markup);
        await panel.Find("form").SubmitAsync();
        Assert.Equal(WaveStatus.Launched, await db.SurveyWaves.Select(w => w.Status).SingleAsync(Now));

        var again = Render<WaveFormPage>(p => p.Add(x => x.Id, wave.Id));
        again.WaitForAssertion(() => Assert.Contains("Эта волна уже запущена", again.Markup));
    }

    [Fact]
    public async Task A_refusal_stands_beside_its_field_and_the_filter_in_the_address()
    {
        await SeedAsync("Первый");
        await SignInAsync(director);
        var form = Render<WaveFormPage>();
        form.WaitForAssertion(() => Assert.NotEmpty(form.FindAll("form")));
        await form.Find("#TemplateId").ChangeAsync(new() { Value = template.Id.ToString(System.Globalization.CultureInfo.InvariantCulture) });
        await form.Find("#OpensOn").ChangeAsync(new() { Value = "2026-11-01" });
        await form.Find("#Name").ChangeAsync(new() { Value = "Волна" });
        await form.Find("form").SubmitAsync();
        Assert.Contains("23.11.2026", form.Find("#OpensOn-error").TextContent);

        Navigation.NavigateTo("/surveys?kind=nps");
        var list = Render<WavesPage>();
        list.WaitForAssertion(() => Assert.Contains("Волн пока нет", list.Markup));
        Assert.Contains("/surveys?show=closed&kind=nps", list.Markup.Replace("&amp;", "&"));
        await list.Find("select").ChangeAsync(new() { Value = "" });
        Assert.EndsWith("/surveys", Navigation.Uri);
    }

    [Fact]
    public async Task A_manager_sees_the_wave_of_their_clients_without_what_manages_it()
    {
        await SeedAsync("Первый", "Второй");
        await SignInAsync(manager);
        await Database.SignInAsync(director);
        await using var db = Database.OpenAsSystem();
        var id = await LaunchedAsync();
        Database.Clock.Now = Database.Clock.Now.AddDays(1).AddHours(2);
        await Services.GetRequiredService<OpenWavesJob>().RunAsync(new JobReport(), Now);

        await Database.SignInAsync(manager);
        var list = Render<WavesPage>();
        list.WaitForAssertion(() => Assert.Contains("Осень", list.Markup));
        Assert.Empty(list.FindAll("a[href='/surveys/new']"));
        var page = Render<WaveViewPage>(p => p.Add(x => x.Id, id));
        page.WaitForAssertion(() => Assert.Equal(2, page.FindAll("tbody tr").Count));
        Assert.Contains("Письмо отправлено, ответа нет", page.Markup);
        Assert.DoesNotContain("Закрыть раньше", page.Markup);
        Assert.Equal(2, page.FindAll("a[href^='/surveys/enter/']").Count);
        await page.Find("select").ChangeAsync(new() { Value = nameof(InvitationStatus.Answered) });
        Assert.EndsWith($"/surveys/{id}?status=answered", Navigation.Uri);

        await Database.SignInAsync(director);
        var view = (await Services.GetRequiredService<WaveQueries>().FindAsync(id, Now))!;
        var end = Render<EndWavePanel>(p => p.Add(x => x.Wave, view));
        await end.Find("form").SubmitAsync();
        Assert.NotEmpty(end.FindAll("#Reason-error"));
        await end.Find("#Reason").ChangeAsync(new() { Value = "Ошибка в вопросе" });
        await end.Find("form").SubmitAsync();
        Assert.Equal((WaveStatus.Closed, "Ошибка в вопросе"), await db.SurveyWaves.AsNoTracking().SingleAsync(Now) is var w ? (w.Status, w.CloseReason) : default);
    }

    [Fact]
    public async Task Letters_of_a_wave_are_shown_in_a_frame_that_runs_nothing()
    {
        await SeedAsync("Первый");
        await SignInAsync(director);
        var id = await LaunchedAsync();
        var panel = Render<WaveLettersPanel>(p => p.Add(x => x.WaveId, id));
        await panel.Find("details").TriggerEventAsync("ontoggle", EventArgs.Empty);
        panel.WaitForAssertion(() => Assert.NotEmpty(panel.FindAll("iframe")));
        Assert.Equal("", panel.Find("iframe").GetAttribute("sandbox"));
        Assert.Contains("Ответить на вопросы", panel.Find("iframe").GetAttribute("srcdoc"));
        await panel.FindAll("select")[1].ChangeAsync(new() { Value = "en" });
        panel.WaitForAssertion(() => Assert.Contains("Answer the questions", panel.Find("iframe").GetAttribute("srcdoc")));
    }

    [Fact]
    public async Task The_repetition_of_a_launched_wave_is_changed_on_its_page()
    {
        await SeedAsync("Первый");
        await SignInAsync(director);
        var id = await LaunchedAsync();
        var page = Render<WaveViewPage>(p => p.Add(x => x.Id, id));
        page.WaitForAssertion(() => Assert.NotEmpty(page.FindAll("#Repeat")));
        await page.Find("#Repeat").ChangeAsync(new() { Value = "12" });
        await page.Find(".wave-repeat").SubmitAsync();
        page.WaitForAssertion(() => Assert.Contains("Раз в 12 месяцев. Следующая: 23 нояб. 2027", page.Markup));
    }

    [Fact]
    public async Task Those_who_attended_an_event_are_chosen_counted_and_named_on_the_page_of_the_wave()
    {
        await SeedAsync("Былов", "Прогулов");
        await using var db = Database.OpenAsSystem();
        var one = await AnEvent.PlannedAsync(db, manager, TestClock.Start.UtcDateTime.Date.AddDays(-7).AddHours(7), change: e => (e.TitleRu, e.Status) = ("Сварка без брака", EventStatus.Held));
        var person = await db.People.SingleAsync(p => p.LastName == "Былов", Now);
        await AnEvent.ParticipantAsync(db, one.Id, (await db.Accounts.SingleAsync(Now)).Id, person.Id, ParticipantStatus.Attended);
        await SignInAsync(director);

        var form = Render<WaveFormPage>();
        form.WaitForAssertion(() => Assert.Contains("2 человека", form.Markup));
        await form.Find("#TemplateId").ChangeAsync(new() { Value = template.Id.ToString(System.Globalization.CultureInfo.InvariantCulture) });
        await form.Find("#Name").ChangeAsync(new() { Value = "После сварки" });
        await form.Find("#EventId").InputAsync(new() { Value = "сварка" });
        form.WaitForAssertion(() => Assert.Contains("Сварка без брака, 16.11.2026 (были: 1)", form.Find("#EventId-found button").TextContent));
        await form.Find("#EventId-found button").ClickAsync(new());
        form.WaitForAssertion(() => Assert.Contains("1 человек", form.Find(".wave-count").TextContent));
        Assert.Empty(form.FindAll("#RepeatMonths"));
        await form.Find("form").SubmitAsync();

        var wave = await db.SurveyWaves.AsNoTracking().SingleAsync(Now);
        Assert.Null(wave.RepeatMonths);
        var page = Render<WaveViewPage>(p => p.Add(x => x.Id, wave.Id));
        page.WaitForAssertion(() => Assert.Contains("кто был на мероприятии «Сварка без брака» 16.11.2026", page.Markup));
        Assert.NotEmpty(page.FindAll($"a[href='/events/{one.Id}']"));

        var again = Render<WaveFormPage>(p => p.Add(x => x.Id, wave.Id));
        again.WaitForAssertion(() => Assert.Equal("Сварка без брака, 16.11.2026 (были: 1)", again.Find("#EventId").GetAttribute("value")));

        // Attendance taken back meanwhile: said beside the field.
        await db.EventParticipants.ExecuteUpdateAsync(p => p.SetProperty(x => x.Status, ParticipantStatus.NoShow), Now);
        await SeatLock.CountAsync(db, one.Id, Now);
        await again.Find("form").SubmitAsync();
        Assert.Contains("никто не отмечен", again.Find("#EventId-error").TextContent);
    }

    [Fact]
    public async Task The_page_of_a_wave_shows_the_way_from_letter_to_answer_and_hides_few_anonymous_answers()
    {
        await SeedAsync("Первый", "Второй", "Третий");
        await SignInAsync(director);
        var id = await LaunchedAsync();
        Database.Clock.Now = Database.Clock.Now.AddDays(1).AddHours(2);
        await Services.GetRequiredService<OpenWavesJob>().RunAsync(new JobReport(), Now);
        await using var db = Database.OpenAsSystem();
        var invitations = await db.SurveyInvitations.OrderBy(i => i.Id).ToListAsync(Now);
        invitations[0].Status = InvitationStatus.Answered;
        invitations[1].Status = InvitationStatus.Started;
        db.Add(new SurveyResponse { Id = 1, WaveId = id, InvitationId = invitations[0].Id, PersonId = invitations[0].PersonId, AccountId = invitations[0].AccountId, ManagerId = manager, Source = ResponseSource.Link, SubmittedAt = Database.Clock.Now.UtcDateTime });
        await db.SaveChangesAsync(Now);

        var page = Render<WaveViewPage>(p => p.Add(x => x.Id, id));
        page.WaitForAssertion(() => Assert.Equal(["Приглашено 3", "Отправлено писем 3", "Принято почтой 0 0 %", "Начали отвечать 2 67 %", "Ответили по ссылке 1 33 %"], Steps(page)));

        var wave = new SurveyWave { Name = "Без имён", TemplateId = template.Id, Status = WaveStatus.Open, IsAnonymous = true, Audience = "{}", OpensOn = A.Monday, ClosesOn = A.Monday.AddDays(20), TimeZoneId = "Europe/Moscow" };
        db.Add(wave);
        await db.SaveChangesAsync(Now);
        var secret = wave.Id;
        db.Add(new SurveyInvitation { WaveId = secret, PersonId = invitations[2].PersonId, AccountId = invitations[2].AccountId, ManagerId = manager, Language = "ru", Status = InvitationStatus.Sent, InvitedAt = Database.Clock.Now.UtcDateTime });
        db.Add(new SurveyResponse { Id = 2, WaveId = secret, Source = ResponseSource.Link });
        await db.SaveChangesAsync(Now);
        var hidden = Render<WaveViewPage>(p => p.Add(x => x.Id, secret));
        hidden.WaitForAssertion(() => Assert.Equal(["Приглашено 1", "Отправлено писем 1", "Принято почтой 1 100 %", "Ответили по ссылке — меньше 5"], Steps(hidden)));
    }

    private static IEnumerable<string> Steps(IRenderedComponent<WaveViewPage> page) =>
        page.FindAll(".funnel li").Select(li => string.Join(' ', li.TextContent.Replace('\u00A0', ' ').Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries)));

    private async Task<int> LaunchedAsync()
    {
        var today = A.Monday;
        var form = new WaveForm { Name = "Осень", TemplateId = template.Id, OpensOn = today, ClosesOn = today.AddDays(20), TimeZoneId = "Europe/Moscow" };
        var id = await Services.GetRequiredService<DraftWave>().RunAsync(form, Now);
        await Services.GetRequiredService<LaunchWave>().RunAsync(id, 1, Now);
        return id;
    }

    private async Task SeedAsync(params string[] people)
    {
        await using var db = Database.OpenAsSystem();
        director = (await A.UserAsync(db, Role.Director, lastName: "Вершинин")).Id;
        manager = (await A.UserAsync(db, supervisor: director)).Id;
        var account = await A.AccountAsync(db, manager);
        foreach (var name in people)
        {
            var person = await A.PersonAsync(db, account.Id, name);
            person.Reach($"p{person.Id}@client.example", null, null);
            person.RecordConsent(ConsentStatus.Given, A.Monday.AddDays(-30), null);
        }

        db.Add(new Setting { Key = nameof(PortalSettings.SiteAddress), Value = "https://kam.example.test" });
        template = await ASurvey.NpsAsync(db);
        await db.SaveChangesAsync(Now);
    }
}
