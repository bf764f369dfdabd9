using KamPortal.Accounts;
using KamPortal.Staff;
using KamPortal.Web.Accounts;

namespace KamPortal.Web.Tests.Accounts;

public sealed class AccountsPageTests : PageTest
{
    [Fact]
    public async Task The_list_shows_own_clients_with_what_is_due_and_how_many_there_are()
    {
        await using var db = Database.OpenAsSystem();
        var manager = await A.UserAsync(db);
        var account = await A.AccountAsync(db, manager.Id, "ООО «Вектор»");
        account.Sales12Months = 1_234_567.89m;
        await db.SaveChangesAsync();
        await A.NextTouchAsync(db, account.Id, A.Monday.AddDays(-3));
        await A.AccountAsync(db, (await A.UserAsync(db)).Id, "Чужой");
        await SignInAsync(manager.Id);

        var page = Render<AccountsPage>();

        page.WaitForState(() => page.FindAll(".pager-total").Count > 0);
        var cells = page.FindAll("tbody tr").Single().QuerySelectorAll("td").Select(c => c.TextContent.Trim()).ToList();
        Assert.Equal("ООО «Вектор»", cells[0]);
        Assert.Contains("просрочено на 3 дня", cells);
        Assert.Contains(cells, c => c.Replace('\u00A0', ' ') == "1 234 568");
        Assert.Equal("1 клиент", page.Find(".pager-total").TextContent);
        Assert.Equal($"/accounts/{account.Id}", page.Find("tbody a").GetAttribute("href"));
    }

    [Fact]
    public async Task The_address_is_the_state_and_Back_returns_to_it()
    {
        await using var db = Database.OpenAsSystem();
        var manager = await A.UserAsync(db);
        await A.AccountAsync(db, manager.Id, "Альфа", AbcdCategory.A);
        await A.AccountAsync(db, manager.Id, "Бета", AbcdCategory.B);
        await SignInAsync(manager.Id);
        Navigation.NavigateTo("/accounts?abcd=b&sort=sales&dir=desc");

        var page = Render<AccountsPage>();
        page.WaitForAssertion(() => Assert.Equal(["Бета"], Names(page)));
        Assert.Equal("descending", page.Find("th[aria-sort]").GetAttribute("aria-sort"));
        Assert.Contains("ABCD: B", page.Find(".conditions").TextContent, StringComparison.Ordinal);

        Navigation.NavigateTo("/accounts");
        page.WaitForAssertion(() => Assert.Equal(["Альфа", "Бета"], Names(page)));
        Navigation.NavigateTo("/accounts?abcd=b");
        page.WaitForAssertion(() => Assert.Equal(["Бета"], Names(page)));
    }

    [Fact]
    public async Task Typing_narrows_the_list_and_stands_in_the_address()
    {
        await using var db = Database.OpenAsSystem();
        var manager = await A.UserAsync(db);
        await A.AccountAsync(db, manager.Id, "Уралмаш");
        await A.AccountAsync(db, manager.Id, "Станкострой");
        await SignInAsync(manager.Id);
        Navigation.NavigateTo("/accounts");
        var page = Render<AccountsPage>();
        page.WaitForAssertion(() => Assert.Equal(2, Names(page).Count));

        await page.Find("input[type=search]").InputAsync("лмаш");

        page.WaitForAssertion(() => Assert.Equal(["Уралмаш"], Names(page)), TimeSpan.FromSeconds(5));
        Assert.Equal("лмаш", AccountFilter.Parse(new Uri(Navigation.Uri).Query).Text);
        Assert.Contains(AccountListText.ShownInside, page.Markup, StringComparison.Ordinal);
    }

    [Fact]
    public async Task An_empty_list_says_why_and_what_to_do()
    {
        await using var db = Database.OpenAsSystem();
        var manager = await A.UserAsync(db);
        await SignInAsync(manager.Id);

        Navigation.NavigateTo("/accounts");
        var page = Render<AccountsPage>();
        page.WaitForAssertion(() => Assert.Contains(AccountListText.EmptyAll, page.Markup, StringComparison.Ordinal));

        Navigation.NavigateTo("/accounts?q=нет такого");
        page.WaitForAssertion(() => Assert.Contains(AccountListText.EmptyFiltered, page.Markup, StringComparison.Ordinal));

        await A.AccountAsync(db, manager.Id);
        Navigation.NavigateTo("/accounts?page=9");
        page.WaitForAssertion(() => Assert.Equal("/accounts", page.Find(".empty a").GetAttribute("href")));
    }

    [Fact]
    public async Task What_is_not_understood_in_the_address_is_said()
    {
        await using var db = Database.OpenAsSystem();
        await SignInAsync((await A.UserAsync(db)).Id);
        Navigation.NavigateTo("/accounts?sort=password&size=huge");

        var page = Render<AccountsPage>();

        page.WaitForAssertion(() => Assert.Contains("size=huge, sort=password", page.Find(".notice").TextContent, StringComparison.Ordinal));
    }

    [Fact]
    public async Task Columns_are_chosen_and_an_assistant_is_offered_no_export()
    {
        await using var db = Database.OpenAsSystem();
        var manager = await A.UserAsync(db);
        var assistant = await A.UserAsync(db, Role.Assistant);
        await A.AccountAsync(db, manager.Id);
        await SignInAsync(manager.Id);
        Navigation.NavigateTo("/accounts?columns=inn,created");

        var page = Render<AccountsPage>();
        page.WaitForAssertion(() => Assert.Equal(["Клиент", "ИНН", "Добавлен", "Действия"], page.FindAll("th").Select(h => h.TextContent.Trim())));
        Assert.Contains(AccountListText.Export, page.Markup, StringComparison.Ordinal);

        await Database.SignInAsync(assistant.Id);
        var other = Render<AccountsPage>();
        other.WaitForAssertion(() => Assert.Contains("empty", other.Markup, StringComparison.Ordinal));
        Assert.DoesNotContain(AccountListText.Export, other.Markup, StringComparison.Ordinal);
        Assert.DoesNotContain(AccountListText.NewAccount, other.Markup, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_head_hands_the_picked_clients_to_another_manager_with_a_reason()
    {
        await using var db = Database.OpenAsSystem();
        var head = await A.UserAsync(db, Role.Head);
        var from = await A.UserAsync(db, supervisor: head.Id);
        var to = await A.UserAsync(db, supervisor: head.Id);
        var first = await A.AccountAsync(db, from.Id, "Альфа");
        await A.AccountAsync(db, from.Id, "Бета");
        await SignInAsync(head.Id);
        Navigation.NavigateTo("/accounts");
        var page = Render<AccountsPage>();
        page.WaitForAssertion(() => Assert.Equal(2, Names(page).Count));

        await page.FindAll("td.pick input")[0].ChangeAsync(true);
        Assert.Contains("Выбран 1 клиент", page.Find(".bulk").TextContent, StringComparison.Ordinal);
        await page.Find(".bulk select").ChangeAsync(to.Id.ToString(System.Globalization.CultureInfo.InvariantCulture));
        await page.Find(".bulk form").SubmitAsync();
        page.WaitForAssertion(() => Assert.NotEmpty(page.FindAll(".bulk .field-error")));
        await page.Find(".bulk #Reason").ChangeAsync("Уход в отпуск");
        await page.Find(".bulk form").SubmitAsync();

        page.WaitForAssertion(() => Assert.Empty(page.FindAll(".bulk")));
        await using var after = Database.OpenAsSystem();
        Assert.Equal(to.Id, (await after.Accounts.FindAsync(first.Id))!.OwnerId);
    }

    private static List<string> Names(IRenderedComponent<AccountsPage> page) => [.. page.FindAll(".account-name").Select(n => n.TextContent)];
}
