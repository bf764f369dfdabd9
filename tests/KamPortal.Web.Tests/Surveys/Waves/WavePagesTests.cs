using KamPortal.Accounts;
using KamPortal.Data;
using KamPortal.Jobs;
using KamPortal.People;
using KamPortal.Settings;
using KamPortal.Staff;
using KamPortal.Surveys;
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
