using KamPortal.Staff;
using KamPortal.Touches;
using KamPortal.Web.Touches;
using Microsoft.EntityFrameworkCore;

namespace KamPortal.Web.Tests.Touches;

public sealed class CadencePageTests : PageTest
{
    [Fact]
    public async Task Rules_are_listed_in_words_and_turned_off_with_one_click()
    {
        await using var db = Database.OpenAsSystem();
        var head = await A.UserAsync(db, Role.Head);
        await A.AccountAsync(db, head.Id);
        await A.RuleAsync(db, every: 2);
        await SignInAsync(head.Id);

        var page = Render<CadencePage>();
        page.WaitForElement("tbody tr");
        var row = page.Find("tbody tr").TextContent;
        await page.Find("tbody .button").ClickAsync(new());

        Assert.Contains("Категория A", row);
        Assert.Contains("каждые 2 недели", row);
        page.WaitForAssertion(() => Assert.Contains("Выключено", page.Find("tbody tr").TextContent));
        Assert.False(await db.CadenceRules.AsNoTracking().Select(r => r.IsActive).SingleAsync());
    }

    [Fact]
    public async Task The_form_previews_the_next_dates_and_saves()
    {
        await using var db = Database.OpenAsSystem();
        var head = await A.UserAsync(db, Role.Head);
        await A.AccountAsync(db, head.Id, "Альфа");
        await SignInAsync(head.Id);

        var panel = Render<CadenceRulePanel>();
        await panel.WaitForElement("#Name").ChangeAsync(new() { Value = "Звонок раз в месяц" });
        panel.WaitForAssertion(() => Assert.Contains("Альфа", panel.Markup));
        var dates = panel.FindAll("section li").Count;
        await panel.Find("form").SubmitAsync();

        Assert.Equal(5, dates);
        panel.WaitForAssertion(() => Assert.Equal("Звонок раз в месяц", db.CadenceRules.Select(r => r.Name).Single()));
    }

    [Fact]
    public async Task A_rule_for_one_account_finds_it_by_name()
    {
        await using var db = Database.OpenAsSystem();
        var head = await A.UserAsync(db, Role.Head);
        var account = await A.AccountAsync(db, head.Id, "Альфа");
        await SignInAsync(head.Id);

        var panel = Render<CadenceRulePanel>();
        await panel.WaitForElement("#Name").ChangeAsync(new() { Value = "Планёрка" });
        await panel.FindAll("input[name=scope]")[3].ChangeAsync(new() { Value = true });
        await panel.Find("#AccountId").InputAsync("альф");
        await panel.WaitForElement(".picker-hits button").ClickAsync(new());
        await panel.Find("form").SubmitAsync();

        panel.WaitForAssertion(() => Assert.Equal(account.Id, db.CadenceRules.Select(r => r.AccountId).Single()));
    }

    [Fact]
    public async Task A_rule_without_a_name_is_refused_beside_the_field()
    {
        await using var db = Database.OpenAsSystem();
        await SignInAsync((await A.UserAsync(db, Role.Head)).Id);

        var panel = Render<CadenceRulePanel>();
        await panel.WaitForElement("form").SubmitAsync();

        panel.WaitForAssertion(() => Assert.Equal("Назовите правило.", panel.Find("#Name-error").TextContent));
    }

    [Theory]
    [InlineData(1, CadenceUnit.Week, "каждую неделю")]
    [InlineData(2, CadenceUnit.Week, "каждые 2 недели")]
    [InlineData(5, CadenceUnit.Day, "каждые 5 дней")]
    [InlineData(11, CadenceUnit.Month, "каждые 11 месяцев")]
    [InlineData(21, CadenceUnit.Week, "каждую 21-ю неделю")]
    [InlineData(31, CadenceUnit.Day, "каждый 31-й день")]
    public void Cadence_reads_as_people_say_it(int every, CadenceUnit unit, string expected) => Assert.Equal(expected, TouchWords.Every(every, unit));
}
