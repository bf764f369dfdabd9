using KamPortal.Accounts;
using KamPortal.Staff;
using KamPortal.Web.Accounts;
using Microsoft.EntityFrameworkCore;

namespace KamPortal.Web.Tests.Accounts;

public sealed class AccountFormPageTests : PageTest
{
    private static CancellationToken Now => Xunit.TestContext.Current.CancellationToken;

    [Fact]
    public async Task A_wrong_number_is_told_beside_the_field_and_nothing_typed_is_lost()
    {
        await using var db = Database.OpenAsSystem();
        var anna = await A.UserAsync(db);
        await SignInAsync(anna.Id);
        var page = Render<AccountFormPage>();

        await page.WaitForElement("#Name").ChangeAsync(new() { Value = "Новый клиент" });
        await page.Find("#Inn").ChangeAsync(new() { Value = "7707083892" });
        await page.Find("#Region").ChangeAsync(new() { Value = "Тверь" });
        await page.Find("form").SubmitAsync();

        page.WaitForElement("#Inn-error");
        Assert.Contains("контрольной суммой", page.Find("#Inn-error").TextContent);
        Assert.Equal(("Новый клиент", "Тверь"), (page.Find("#Name").GetAttribute("value"), page.Find("#Region").GetAttribute("value")));
        Assert.Equal(0, await db.Accounts.CountAsync(Now));

        await page.Find("#Inn").ChangeAsync(new() { Value = "7707083893" });
        await page.Find("form").SubmitAsync();
        var saved = await db.Accounts.SingleAsync(Now);
        Assert.Equal(("Новый клиент", "7707083893", anna.Id), (saved.Name, saved.Inn, saved.OwnerId));
        Assert.EndsWith($"/accounts/{saved.Id}", Navigation.Uri, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_name_of_the_same_looks_asks_before_it_saves()
    {
        await using var db = Database.OpenAsSystem();
        await A.AccountAsync(db, (await A.UserAsync(db, lastName: "Борисов")).Id, "Вектор");
        await SignInAsync((await A.UserAsync(db)).Id);
        var page = Render<AccountFormPage>();

        await page.WaitForElement("#Name").ChangeAsync(new() { Value = "OOO Bektop" });
        await page.Find("form").SubmitAsync();
        page.WaitForAssertion(() => Assert.Contains("похоже на «Вектор» (менеджер Борисов Иван)", page.Find(".notice").TextContent));
        Assert.Equal(1, await db.Accounts.CountAsync(Now));

        await page.Find(".notice button").ClickAsync(new());
        page.WaitForAssertion(() => Assert.Contains("/accounts/", Navigation.Uri, StringComparison.Ordinal));
        Assert.Equal(2, await db.Accounts.CountAsync(Now));
    }

    [Fact]
    public async Task A_card_saved_by_somebody_meanwhile_says_so_and_can_be_saved_over()
    {
        await using var db = Database.OpenAsSystem();
        var head = await A.UserAsync(db, Role.Head, lastName: "Главный");
        var anna = await A.UserAsync(db, supervisor: head.Id);
        var account = await A.AccountAsync(db, anna.Id);
        await SignInAsync(anna.Id);
        var page = Render<AccountFormPage>(p => p.Add(f => f.Id, account.Id));
        await page.WaitForElement("#Industry").ChangeAsync(new() { Value = "Химия" });

        await Database.SignInAsync(head.Id);
        var other = (await Database.Get<AccountQueries>().ToEditAsync(account.Id, Now))!;
        other.Region = "Тверь";
        await Database.Get<EditAccount>().RunAsync(account.Id, other, Now);
        await Database.SignInAsync(anna.Id);
        await page.Find("form").SubmitAsync();

        page.WaitForAssertion(() => Assert.Contains("Главный Иван Иванович", page.Find(".problem").TextContent));
        Assert.Equal("Химия", page.Find("#Industry").GetAttribute("value"));
        await page.FindAll(".form-actions .button").Single(b => b.TextContent == "Сохранить поверх").ClickAsync(new());
        page.WaitForAssertion(() => Assert.EndsWith($"/accounts/{account.Id}", Navigation.Uri, StringComparison.Ordinal));
        Assert.Equal("Химия", await db.Accounts.Where(a => a.Id == account.Id).Select(a => a.Industry).SingleAsync(Now));
    }

    [Fact]
    public async Task Anothers_card_is_not_offered_for_editing()
    {
        await using var db = Database.OpenAsSystem();
        var account = await A.AccountAsync(db, (await A.UserAsync(db)).Id, "Чужой");
        await SignInAsync((await A.UserAsync(db)).Id);

        var page = Render<AccountFormPage>(p => p.Add(f => f.Id, account.Id));

        page.WaitForAssertion(() => Assert.Contains("Карточка недоступна", page.Markup));
        Assert.DoesNotContain("Чужой", page.Markup);
    }
}
