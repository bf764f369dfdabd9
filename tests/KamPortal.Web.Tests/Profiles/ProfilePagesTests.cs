using KamPortal.Accounts;
using KamPortal.Potentials;
using KamPortal.Profiles;
using KamPortal.Staff;
using KamPortal.Web.Profiles;

namespace KamPortal.Web.Tests.Profiles;

public sealed class ProfilePagesTests : PageTest
{
    private PortalUser anna = null!;
    private Account account = null!;

    private static CancellationToken Now => Xunit.TestContext.Current.CancellationToken;

    public override async ValueTask InitializeAsync()
    {
        await base.InitializeAsync();
        await Database.Get<SeedProfile>().RunAsync(Now);
        await using var db = Database.OpenAsSystem();
        anna = await A.UserAsync(db, lastName: "Аннина");
        account = await A.AccountAsync(db, anna.Id, "Вектор");
        await SignInAsync(anna.Id);
    }

    [Fact]
    public async Task A_call_goes_question_by_question_and_ends_in_a_potential()
    {
        var page = Open();
        page.WaitForAssertion(() => Assert.Contains("Клиент перестал покупать", page.Markup));
        await page.Find("form").SubmitAsync();

        page.WaitForAssertion(() => Assert.Contains("заказов в год", page.Find(".call-question h2").TextContent));
        Assert.Contains("Вопрос 1 из 5", page.Find(".call-number").TextContent);
        Assert.Contains("Здравствуйте", page.Find(".script-text").TextContent);
        await AnswerAsync(page, "20", "На какую сумму");
        await AnswerAsync(page, "100 000", "Со сколькими");
        await page.FindAll(".call-actions .button").Single(b => b.TextContent.Contains("Не говорит")).ClickAsync(new());
        page.WaitForAssertion(() => Assert.Contains("товарные группы", page.Find(".call-question h2").TextContent));
        Assert.Contains("Спрошено 3 из 5", page.Find(".call-progress").TextContent);

        await page.FindAll(".call-index .button").Single().ClickAsync(new());
        page.WaitForAssertion(() => Assert.Contains("2 000 000 ₽ в год", page.Find(".call-estimate").TextContent.Replace('\u00A0', ' ')));
        await page.FindAll(".call-summary .button").First(b => b.TextContent.Contains("как потенциал")).ClickAsync(new());
        page.WaitForAssertion(() => Assert.Contains("Потенциал записан", page.Find(".call-summary [role=status]").TextContent));
        await using var db = Database.OpenAsSystem();
        var record = db.PotentialRecords.Single();
        Assert.Equal((2_000_000m, PotentialSource.Profile, 0, 1), (record.Annual, record.Source, record.GroupKey, record.ScriptId!.Value));

        await page.FindAll(".call-summary .button").First(b => b.TextContent.Contains("Закончить")).ClickAsync(new());
        page.WaitForAssertion(() => Assert.EndsWith($"/accounts/{account.Id}?tab=potential", Navigation.Uri));
        Assert.Equal(ProfileSessionStatus.Finished, db.ProfileSessions.Single().Status);
    }

    [Fact]
    public async Task It_goes_on_where_it_stopped_with_the_answer_left_in_the_browser()
    {
        var session = await Database.Get<StartProfile>().RunAsync(new() { AccountId = account.Id }, Now);
        await Database.Get<AnswerProfile>().RunAsync(new() { SessionId = session, QuestionKey = "orders", Value = "20" }, Now);
        JSInterop.SetupModule("./profile.js").Setup<Dictionary<string, string>?>("attach", _ => true).SetResult(new() { ["average-order"] = "75000" });

        var page = Open();

        page.WaitForAssertion(() => Assert.Equal("75000", page.Find("#call-answer").GetAttribute("value")));
        Assert.Contains("Недописанный ответ", page.Find("#call-state").TextContent);
        Assert.Contains("Вопрос 2 из 11", page.Find(".call-number").TextContent);
        await page.Find("form").SubmitAsync();
        page.WaitForAssertion(() => Assert.Contains("Вопрос 3 из 11", page.Find(".call-number").TextContent));
        await page.FindAll(".call-actions .button").Single(b => b.TextContent.Contains("Назад")).ClickAsync(new());
        page.WaitForAssertion(() => Assert.Contains("сохранено", page.Find("#call-state").TextContent));
        Assert.Equal("75 000", page.Find("#call-answer").GetAttribute("value"));
    }

    [Fact]
    public async Task A_wrong_answer_stays_with_its_reason()
    {
        await Database.Get<StartProfile>().RunAsync(new() { AccountId = account.Id }, Now);
        var page = Open();
        await page.WaitForElement("#call-answer").InputAsync(new() { Value = "дюжина" });

        await page.Find("form").SubmitAsync();

        page.WaitForAssertion(() => Assert.Contains("Введите число", page.Find("#call-state").TextContent));
        Assert.Equal("дюжина", page.Find("#call-answer").GetAttribute("value"));
        await page.Find("#call-answer").InputAsync(new() { Value = "12" });
        await page.Find("form").SubmitAsync();
        page.WaitForAssertion(() => Assert.Contains("Вопрос 2", page.Find(".call-number").TextContent));
    }

    [Fact]
    public async Task All_questions_can_be_asked_after_the_short_form()
    {
        await Database.Get<StartProfile>().RunAsync(new() { AccountId = account.Id, Asked = ProfileForm.Short }, Now);
        var page = Open();
        page.WaitForAssertion(() => Assert.Contains("из 5", page.Find(".call-number").TextContent));

        await page.FindAll(".call-progress .button").Single().ClickAsync(new());

        page.WaitForAssertion(() => Assert.Contains("из 11", page.Find(".call-number").TextContent));
        Assert.Empty(page.FindAll(".call-progress .button"));
    }

    [Fact]
    public async Task Answers_stand_on_the_tab_with_their_day_and_author()
    {
        var session = await Database.Get<StartProfile>().RunAsync(new() { AccountId = account.Id }, Now);
        await Database.Get<AnswerProfile>().RunAsync(new() { SessionId = session, QuestionKey = "orders", Value = "20" }, Now);

        var panel = Render<ProfileAnswersPanel>(p => p.Add(a => a.AccountId, account.Id));

        panel.WaitForAssertion(() => Assert.Contains("сегодня · Аннина Иван", panel.Find(".profile-answers").TextContent));
        Assert.Contains("спрошено 1 из 11", panel.Find(".notice").TextContent);
    }

    [Fact]
    public async Task The_keeper_of_the_method_orders_questions_and_edits_them()
    {
        await using var db = Database.OpenAsSystem();
        await SignInAsync((await A.UserAsync(db, Role.Director)).Id);
        var page = Render<ProfileTemplatePage>();
        page.WaitForAssertion(() => Assert.Equal(11, page.FindAll(".profile-questions li").Count));
        Assert.Equal(3, page.FindAll(".talk-script").Count);

        await page.FindAll(".profile-tools .button").First(b => b.GetAttribute("aria-label")!.StartsWith("Ниже: ", StringComparison.Ordinal)).ClickAsync(new());
        page.WaitForAssertion(() => Assert.Contains("На какую сумму", page.Find(".profile-questions li").TextContent));

        var form = Render<ProfileQuestionPanel>();
        await form.Find("form").SubmitAsync();
        form.WaitForAssertion(() => Assert.NotNull(form.Find("#TextRu-error")));
        await form.Find("#TextRu").ChangeAsync(new() { Value = "Есть ли склад?" });
        await form.Find("#TextEn").ChangeAsync(new() { Value = "Is there a warehouse?" });
        await form.Find("form").SubmitAsync();
        form.WaitForAssertion(() => Assert.Equal(12, db.ProfileQuestions.Count()));
    }

    private IRenderedComponent<ProfileCallPage> Open() => Render<ProfileCallPage>(p => p.Add(c => c.Id, account.Id));

    private static async Task AnswerAsync(IRenderedComponent<ProfileCallPage> page, string value, string next)
    {
        await page.Find("#call-answer").InputAsync(new() { Value = value });
        await page.Find("form").SubmitAsync();
        page.WaitForAssertion(() => Assert.Contains(next, page.Find(".call-question h2").TextContent));
    }
}
