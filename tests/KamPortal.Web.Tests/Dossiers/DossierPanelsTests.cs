using KamPortal.Accounts;
using KamPortal.Dossiers;
using KamPortal.Staff;
using KamPortal.Web.Dossiers;
using Microsoft.EntityFrameworkCore;

namespace KamPortal.Web.Tests.Dossiers;

/// <summary>The side panels of a dossier.</summary>
public sealed class DossierPanelsTests : PageTest
{
    private Account account = null!;
    private PortalUser anna = null!;

    private static CancellationToken Now => Xunit.TestContext.Current.CancellationToken;

    public override async ValueTask InitializeAsync()
    {
        await base.InitializeAsync();
        await using var db = Database.OpenAsSystem();
        await Database.Get<SeedDossierTemplate>().RunAsync(Now);
        anna = await A.UserAsync(db, lastName: "Аннина");
        account = await A.AccountAsync(db, anna.Id, "Вектор");
        await SignInAsync(anna.Id);
    }

    [Fact]
    public async Task The_five_heaviest_are_chosen_and_one_click_plans_a_touch_per_person()
    {
        await using var db = Database.OpenAsSystem();
        var person = await A.PersonAsync(db, account.Id);
        var unknown = (await ViewAsync()).Questions.OrderByDescending(q => q.Importance).ToList();
        var panel = Render<AskUnknownPanel>(p => p.Add(a => a.AccountId, account.Id).Add(a => a.Questions, unknown));
        panel.WaitForElements(".ask");
        Assert.Equal(5, panel.FindAll(".ask input[checked]").Count);
        Assert.Contains("Запланировать 1 касание", panel.Find("button[type=submit]").TextContent);

        await panel.Find(".ask select").ChangeAsync(new() { Value = person.Id.ToString(System.Globalization.CultureInfo.InvariantCulture) });
        Assert.Contains("Запланировать 2 касания", panel.Find("button[type=submit]").TextContent);
        await panel.Find("form").SubmitAsync();

        panel.WaitForAssertion(() => Assert.Equal(2, db.Touches.Count()));
        Assert.Equal(5, await db.DossierAsks.CountAsync(Now));
        Assert.Equal(5, (await ViewAsync()).Questions.Count(q => q.AskedOn is not null));
    }

    [Fact]
    public async Task A_former_answer_can_be_put_back_and_the_current_one_taken()
    {
        var first = await AnswerAsync("Насосы", null);
        await AnswerAsync("Трубы", first!.Id);
        var question = (await ViewAsync()).Questions.First();
        var panel = Render<AnswerHistoryPanel>(p => p.Add(h => h.AccountId, account.Id).Add(h => h.Question, question).Add(h => h.MayEdit, true).Add(h => h.Today, A.Monday));
        panel.WaitForAssertion(() => Assert.Equal(2, panel.FindAll(".answer-history li").Count));
        Assert.Contains("Забрать ответ", panel.FindAll(".answer-history li")[0].TextContent);

        await panel.FindAll(".answer-history button").Single(b => b.TextContent.Contains("Вернуть этот ответ")).ClickAsync(new());

        Assert.Equal("Насосы", (await ViewAsync()).Questions.First().Answer!.Shown);
    }

    private async Task<DossierView> ViewAsync() => (await Database.Get<DossierQueries>().FindAsync(account.Id, Now))!;

    private Task<AnswerLine?> AnswerAsync(string value, int? seen) => Database.Get<AnswerQuestion>().RunAsync(new() { AccountId = account.Id, QuestionKey = "general.business", Value = value, SeenId = seen }, Now);
}
