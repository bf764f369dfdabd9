using KamPortal.Accounts;
using KamPortal.People;
using KamPortal.PurchasingCentres;
using KamPortal.Staff;
using KamPortal.Web.Accounts;
using KamPortal.Web.PurchasingCentres;
using Microsoft.EntityFrameworkCore;

namespace KamPortal.Web.Tests.PurchasingCentres;

public sealed class CentrePageTests : PageTest
{
    private static CancellationToken Now => Xunit.TestContext.Current.CancellationToken;

    [Fact]
    public async Task Publishing_at_99_is_refused_with_the_reason_and_at_100_goes_through()
    {
        var (centre, _) = await CentreAsync([59, 40]);
        var page = Open(centre, CentreView.Table);
        Assert.Contains("99 % – не хватает 1 %", page.Find(".account-head .sum-words").TextContent);

        await page.Find(".page-actions .primary").ClickAsync(new());
        page.WaitForAssertion(() => Assert.Contains("не хватает 1", page.Find(".problem").TextContent));

        await page.FindAll(".influence")[0].InputAsync(new() { Value = "60" });
        Assert.Contains("100 %", page.Find(".weights-bar .sum-words").TextContent);
        await page.Find(".weights-bar button").ClickAsync(new());
        page.WaitForAssertion(() => Assert.Empty(page.FindAll(".weights-bar")));
        await page.Find(".page-actions .primary").ClickAsync(new());

        page.WaitForAssertion(() => Assert.Contains("Опубликован", page.Find(".account-head .badge").TextContent));
        Assert.Empty(page.FindAll(".problem"));
        Assert.Empty(page.FindAll(".page-actions .primary"));
        Assert.Contains("версия 1", page.Find(".centre-editions").TextContent);
    }

    [Fact]
    public async Task Weights_out_of_range_are_refused_and_what_was_typed_stays()
    {
        var (centre, _) = await CentreAsync([60, 40]);
        var page = Open(centre, CentreView.Table);

        await page.FindAll(".influence")[0].InputAsync(new() { Value = "101" });
        await page.Find(".weights-bar button").ClickAsync(new());

        page.WaitForAssertion(() => Assert.Contains("от 0 до 100", page.Find(".problem").TextContent));
        Assert.Equal("101", page.FindAll(".influence")[0].GetAttribute("value"));
    }

    [Fact]
    public async Task A_decision_maker_who_left_is_the_first_thing_one_sees()
    {
        var (centre, account) = await CentreAsync([60, 40], publish: true);
        var first = (await Database.Get<CentreQueries>().FindAsync(centre, Now))!.Members[0];
        await Database.Get<EndEmployment>().RunAsync(first.EmploymentId, A.Monday.AddDays(-1), Now);

        var page = Open(centre, CentreView.Table);

        Assert.Contains("Ушёл ЛПР, свободно 60 % влияния: Участник1 Пётр", page.Find(".alarm-line.loud").TextContent.ReplaceLineEndings(" "));
        Assert.Contains("40 % – не хватает 60 %", page.Markup);
        Assert.Contains("Был в центре 1 человек", page.Markup);
        var tab = Render<AccountCentresPanel>(p => p.Add(c => c.AccountId, account.Id));
        tab.WaitForAssertion(() => Assert.Contains("Ушёл ЛПР", tab.Find(".chips .badge.danger").TextContent));
    }

    [Fact]
    public async Task A_selected_member_is_edited_beside_the_table()
    {
        var (centre, _) = await CentreAsync([60, 40]);
        var page = Open(centre, CentreView.Table);

        await page.FindAll(".member-name")[1].ClickAsync(new());
        page.WaitForElement("#NextAction");
        Assert.Contains("member=", Navigation.Uri);
        await page.Find("#Influence").ChangeAsync(new() { Value = "35" });
        await page.Find("#NextAction").ChangeAsync(new() { Value = "Показать склад" });
        await page.FindAll(".attitude-choice input")[0].ChangeAsync(new() { Value = true });
        await page.Find(".member-editor form").SubmitAsync();

        page.WaitForAssertion(() => Assert.Contains("Показать склад", page.Find(".centre-table").TextContent));
        var member = (await Database.Get<CentreQueries>().FindAsync(centre, Now))!.Members[1];
        Assert.Equal((35, 2, "Показать склад"), (member.Influence, member.Attitude, member.NextAction));
    }

    [Fact]
    public async Task Two_who_edit_one_member_choose_by_field_and_lose_nothing()
    {
        var (centre, _) = await CentreAsync([60, 40]);
        var page = Open(centre, CentreView.Table);
        await page.FindAll(".member-name")[0].ClickAsync(new());
        page.WaitForElement("#NextAction");
        await page.Find("#NextAction").ChangeAsync(new() { Value = "Моё" });
        await page.Find("#Decides").ChangeAsync(new() { Value = "Смету" });
        var member = (await Database.Get<CentreQueries>().FindAsync(centre, Now))!.Members[0];
        var fields = (await Database.Get<CentreQueries>().ToEditAsync(member.Id, Now))!.Fields;
        await Database.Get<EditMember>().RunAsync(member.Id, fields, fields with { NextAction = "Чужое", Attitude = 1 }, Now);

        await page.Find(".member-editor form").SubmitAsync();

        page.WaitForAssertion(() => Assert.Contains("Чужое", page.Find(".member-conflict").TextContent));
        Assert.Contains("Моё", page.Find(".member-conflict").TextContent);
        await page.FindAll(".member-conflict input")[1].ChangeAsync(new() { Value = true });
        await page.Find(".member-conflict .primary").ClickAsync(new());
        page.WaitForAssertion(() => Assert.Empty(page.FindAll(".member-conflict")));
        var saved = (await Database.Get<CentreQueries>().FindAsync(centre, Now))!.Members[0];
        Assert.Equal(("Чужое", "Смету", 1), (saved.NextAction, saved.Decides, saved.Attitude));
    }

    [Fact]
    public async Task What_was_typed_survives_closing_the_editor()
    {
        var (centre, _) = await CentreAsync([60, 40]);
        var page = Open(centre, CentreView.Table);
        await page.FindAll(".member-name")[0].ClickAsync(new());
        page.WaitForElement("#NextAction");
        await page.Find("#NextAction").ChangeAsync(new() { Value = "Недописано" });

        await page.Find(".member-editor").KeyDownAsync(new Microsoft.AspNetCore.Components.Web.KeyboardEventArgs { Key = "Escape" });
        page.WaitForAssertion(() => Assert.Empty(page.FindAll(".member-editor")));
        await page.FindAll(".member-name")[0].ClickAsync(new());

        page.WaitForAssertion(() => Assert.Equal("Недописано", page.Find("#NextAction").GetAttribute("value")));
        Assert.Contains("ввели и не сохранили", page.Find(".member-editor .notice").TextContent);
    }

    [Fact]
    public async Task Personal_interests_open_on_demand_for_those_who_may()
    {
        var (centre, _) = await CentreAsync([60]);
        var page = Open(centre, CentreView.Table);
        await page.FindAll(".member-name")[0].ClickAsync(new());
        page.WaitForElement("#NextAction");
        Assert.Empty(page.FindAll("#PersonalInterests"));

        await page.FindAll(".member-editor form button").First(b => b.TextContent.Contains("личные интересы", StringComparison.Ordinal)).ClickAsync(new());

        page.WaitForElement("#PersonalInterests");
        await using var db = Database.OpenAsSystem();
        Assert.Equal(AccessPlace.PurchasingCentre, (await db.PersonalDataAccesses.SingleAsync(Now)).Place);
    }

    [Fact]
    public async Task A_published_edition_is_read_only_and_tells_what_changed_since()
    {
        var (centre, _) = await CentreAsync([60, 40]);
        var card = (await Database.Get<CentreQueries>().FindAsync(centre, Now))!;
        await Database.Get<PublishCentre>().RunAsync(centre, card.Version, Now);
        await Database.Get<SetInfluences>().RunAsync(centre, new Dictionary<int, int> { [card.Members[0].Id] = 50 }, card.Version + 1, Now);

        var page = Open(centre, CentreView.Table, edition: 1);

        Assert.Contains("влияние 60 → 50 %", page.Markup);
        Assert.Contains("Изменить её нельзя", page.Markup);
        Assert.Empty(page.FindAll(".influence"));
        Assert.Empty(page.FindAll(".page-actions button"));
    }

    [Fact]
    public async Task Many_people_are_added_at_once_from_the_side_panel()
    {
        var (centre, account) = await CentreAsync([60]);
        await using var db = Database.OpenAsSystem();
        foreach (var name in new[] { "Авдеев", "Борисов", "Власов" })
        {
            await A.PersonAsync(db, account.Id, name);
        }

        var panel = Render<AddMembersPanel>(p => p.Add(a => a.CentreId, centre).Add(a => a.AccountId, account.Id));
        panel.WaitForElement("input[type=checkbox]");
        Assert.Equal(3, panel.FindAll("input[type=checkbox]").Count);
        await panel.FindAll("input[type=checkbox]")[0].ChangeAsync(new() { Value = true });
        await panel.FindAll("input[type=checkbox]")[2].ChangeAsync(new() { Value = true });
        Assert.Contains("Добавить 2 человека", panel.Find(".primary").TextContent);
        await panel.Find("form").SubmitAsync();

        panel.WaitForAssertion(() => Assert.Null(panel.Instance.GetType().GetProperty("Refusal")?.GetValue(panel.Instance)));
        Assert.Equal(["Авдеев Пётр", "Власов Пётр", "Участник1 Пётр"], (await Database.Get<CentreQueries>().FindAsync(centre, Now))!.Members.Select(m => m.Name).Order(StringComparer.Ordinal));
    }

    [Fact]
    public async Task The_tab_of_a_client_opens_its_first_centre()
    {
        await using var db = Database.OpenAsSystem();
        var anna = await A.UserAsync(db);
        var account = await A.AccountAsync(db, anna.Id);
        await SignInAsync(anna.Id);
        var tab = Render<AccountCentresPanel>(p => p.Add(c => c.AccountId, account.Id));

        await tab.WaitForElement(".empty .primary").ClickAsync(new());

        var centre = await db.PurchasingCentres.SingleAsync(Now);
        tab.WaitForAssertion(() => Assert.EndsWith($"/centres/{centre.Id}", Navigation.Uri));
    }

    [Fact]
    public async Task An_assistant_sees_the_centre_and_changes_nothing()
    {
        var (centre, account) = await CentreAsync([60, 40]);
        await using var db = Database.OpenAsSystem();
        var assistant = await A.UserAsync(db, Role.Assistant);
        db.Add(new AccountTeamMember { AccountId = account.Id, UserId = assistant.Id, Role = TeamRole.Assistant, FromOn = A.Monday });
        await db.SaveChangesAsync(Now);
        await SignInAsync(assistant.Id);

        var page = Open(centre, CentreView.Table);
        await page.FindAll(".member-name")[0].ClickAsync(new());

        page.WaitForElement(".member-editor .facts");
        Assert.Empty(page.FindAll(".page-actions button"));
        Assert.Empty(page.FindAll(".influence"));
        Assert.Empty(page.FindAll(".member-editor form"));
    }

    [Fact]
    public async Task A_centre_one_does_not_see_is_not_found()
    {
        var (centre, _) = await CentreAsync([60, 40]);
        await using var db = Database.OpenAsSystem();
        await SignInAsync((await A.UserAsync(db)).Id);
        Navigation.NavigateTo(Links.Centre(centre));

        var page = Render<CentrePage>(p => p.Add(c => c.Id, centre));

        page.WaitForElement(".skeleton");
        Assert.DoesNotContain("Участник1", page.Markup);
    }

    private IRenderedComponent<CentrePage> Open(int centre, string view, int? edition = null)
    {
        Navigation.NavigateTo(Links.Centre(centre, view, edition: edition));
        var page = Render<CentrePage>(p => p.Add(c => c.Id, centre));
        page.WaitForElement(".centre-table");
        return page;
    }

    private async Task<(int Centre, Account Account)> CentreAsync(int[] weights, bool publish = false)
    {
        await using var db = Database.OpenAsSystem();
        var anna = await A.UserAsync(db);
        var account = await A.AccountAsync(db, anna.Id);
        var centre = await A.CentreAsync(db, account.Id, weights, publish);
        await SignInAsync(anna.Id);
        return (centre.Id, account);
    }
}
