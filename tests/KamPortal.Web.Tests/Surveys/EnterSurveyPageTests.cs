using KamPortal.Data;
using KamPortal.Staff;
using KamPortal.Surveys;
using KamPortal.Surveys.Answers;
using KamPortal.Surveys.Waves;
using KamPortal.Touches;
using KamPortal.Web.Surveys.Calls;
using Microsoft.EntityFrameworkCore;

namespace KamPortal.Web.Tests.Surveys;

public sealed class EnterSurveyPageTests : PageTest
{
    private KamDbContext db = null!;
    private int anna;
    private int account;
    private int person;
    private SurveyWave wave = null!;
    private SurveyInvitation invitation = null!;

    private static CancellationToken Now => Xunit.TestContext.Current.CancellationToken;

    public override async ValueTask InitializeAsync()
    {
        await base.InitializeAsync();
        db = Database.OpenAsSystem();
        anna = (await A.UserAsync(db, lastName: "Смирнова")).Id;
        account = (await A.AccountAsync(db, anna)).Id;
        person = (await A.PersonAsync(db, account)).Id;
        await Database.Get<SeedSurveyTemplates>().RunAsync(Now);
        wave = new SurveyWave
        {
            Name = "NPS, осень", Template = await db.SurveyTemplates.SingleAsync(t => t.Code == StandardSurveys.Nps, Now), Status = WaveStatus.Open, Audience = "{}", TimeZoneId = "Europe/Moscow",
            OpensOn = A.Monday.AddDays(-7), ClosesOn = A.Monday.AddDays(14),
        };
        invitation = new SurveyInvitation { Wave = wave, AccountId = account, PersonId = person, ManagerId = anna, Language = "ru", Status = InvitationStatus.Phone };
        db.Add(invitation);
        await db.SaveChangesAsync(Now);
        await SignInAsync(anna);
    }

    [Fact]
    public void Whom_to_call_is_listed()
    {
        var page = Render<SurveyCallsPage>();

        page.WaitForAssertion(() => Assert.Contains("Петров Пётр", page.Find("tbody").TextContent));
        Assert.Equal($"/surveys/enter/{invitation.Id}", page.Find("tbody .actions a").GetAttribute("href"));
    }

    [Fact]
    public async Task An_answer_opens_the_question_it_leads_to_and_is_kept_at_once()
    {
        var page = Open();
        Assert.DoesNotContain("Чего не хватило", page.Markup);

        await page.Find("#q-recommend-n8").ChangeAsync(new() { Value = "8" });
        page.WaitForAssertion(() => Assert.Contains("Чего не хватило", page.Markup));
        await page.Find("textarea.q-words").ChangeAsync(new() { Value = "Сроков" });
        page.WaitForAssertion(() => Assert.Contains("Отвечено 2 из 3", page.Markup));

        var again = Open();
        Assert.Contains("Отвечено 2 из 3", again.Markup);
        await again.FindAll(".survey-line .chip")[1].ClickAsync(new());
        again.WaitForAssertion(() => Assert.Contains("What was missing for the highest score?", again.Markup));
        await again.Find("#Note").ChangeAsync(new() { Value = "Просит звонить утром" });
        await again.Find("form").SubmitAsync();

        again.WaitForAssertion(() => Assert.Contains("Ответы внесены", again.Find(".empty").TextContent));
        var response = await db.SurveyResponses.Include(r => r.Answers).SingleAsync(Now);
        Assert.Equal((ResponseSource.Phone, "en", 2), (response.Source, response.Language, response.Answers.Count));
        Assert.Equal("Просит звонить утром", (await db.Touches.SingleAsync(t => t.Status == TouchStatus.Done, Now)).Result);
    }

    [Fact]
    public async Task A_missing_answer_is_told_at_its_question_and_without_a_touch_none_is_recorded()
    {
        var page = Open();
        await page.Find("form").SubmitAsync();
        page.WaitForAssertion(() => Assert.NotEmpty(page.FindAll(".q-problem")));

        await page.Find("#q-recommend-n10").ChangeAsync(new() { Value = "10" });
        await page.Find(".survey-touch input[type=checkbox]").ChangeAsync(new() { Value = false });
        Assert.Empty(page.FindAll("#Note"));
        await page.Find("form").SubmitAsync();

        page.WaitForAssertion(() => Assert.Contains("Ответы внесены", page.Markup));
        Assert.Empty(await db.Touches.Where(t => t.Status == TouchStatus.Done).ToListAsync(Now));
    }

    [Fact]
    public async Task Where_the_person_answered_meanwhile_the_page_says_so()
    {
        var page = Open();
        await RecordResponse.RunAsync(db, new PublishedForms(), new(invitation.Id) { Answers = new Dictionary<string, GivenAnswer> { ["recommend"] = new() { Number = 9 } } }, Database.Clock.GetUtcNow().UtcDateTime, Now);

        await page.Find("#q-recommend-n1").ChangeAsync(new() { Value = "1" });

        page.WaitForAssertion(() => Assert.Contains("Клиент уже ответил сам по ссылке", page.Markup));
        Assert.Empty(page.FindAll("form"));
    }

    [Fact]
    public async Task An_anonymous_wave_says_why_it_cannot_be_answered_here()
    {
        var secret = new SurveyWave { Name = "Тайная", TemplateId = wave.TemplateId, Status = WaveStatus.Open, IsAnonymous = true, Audience = "{}", TimeZoneId = "Europe/Moscow", OpensOn = A.Monday, ClosesOn = A.Monday.AddDays(7) };
        invitation = new SurveyInvitation { Wave = secret, AccountId = account, PersonId = person, ManagerId = anna, Language = "ru", Status = InvitationStatus.Sent };
        db.Add(invitation);
        await db.SaveChangesAsync(Now);

        var page = Open();

        Assert.Contains("Волна анонимная", page.Find(".empty").TextContent);
        Assert.Empty(page.FindAll("form"));
    }

    [Fact]
    public async Task An_interview_is_started_from_the_clients_page()
    {
        var panel = Render<PersonSurveysPanel>(p => p.Add(x => x.AccountId, account));
        await panel.WaitForElement("#interview-person").ChangeAsync(new() { Value = person.ToString(System.Globalization.CultureInfo.InvariantCulture) });
        await panel.Find("form").SubmitAsync();

        panel.WaitForAssertion(() => Assert.Contains("/surveys/enter/", Navigation.Uri, StringComparison.Ordinal));
        invitation = await db.SurveyInvitations.SingleAsync(i => i.Wave.Template.Kind == SurveyKind.Interview, Now);
        var page = Open();
        Assert.Equal("Глубинное интервью", page.Find("h1").TextContent);
        await page.FindAll("textarea.q-words")[0].ChangeAsync(new() { Value = "По совету друзей" });
        await page.Find("form").SubmitAsync();
        page.WaitForAssertion(() => Assert.Contains("Разметить темы", page.Markup));
        Assert.Equal($"/surveys/results/{invitation.WaveId}?view=words", page.Find(".empty a.primary").GetAttribute("href"));
    }

    private IRenderedComponent<EnterSurveyPage> Open()
    {
        var page = Render<EnterSurveyPage>(p => p.Add(x => x.InvitationId, invitation.Id));
        page.WaitForElement(".survey-whom");
        return page;
    }
}
