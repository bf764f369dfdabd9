using KamPortal.Accounts;
using KamPortal.Orders;
using KamPortal.Staff;
using KamPortal.Touches;
using KamPortal.Web.Accounts;
using Microsoft.EntityFrameworkCore;

namespace KamPortal.Web.Tests.Accounts;

public sealed class AccountPageTests : PageTest
{
    private static CancellationToken Now => Xunit.TestContext.Current.CancellationToken;

    [Fact]
    public async Task The_head_says_who_when_and_how_much_and_the_overview_what_to_do()
    {
        await using var db = Database.OpenAsSystem();
        var anna = await A.UserAsync(db, lastName: "Аннина");
        var account = await A.AccountAsync(db, anna.Id, "Вектор");
        await A.PersonAsync(db, account.Id);
        db.Add(new AccountMonthSales { AccountId = account.Id, Month = new DateOnly(2026, 10, 1), Amount = 1234567.89m, Orders = 1 });
        db.Add(Touch.Plan(account.Id, anna.Id, TouchType.Call, A.Monday.AddDays(-2), null, 10, []));
        await db.SaveChangesAsync(Now);
        await SignInAsync(anna.Id);

        var page = Render<AccountPage>(p => p.Add(a => a.Id, account.Id));

        page.WaitForAssertion(() => Assert.Contains("Коммуникация", page.Markup));
        Assert.Equal("Вектор", page.Find("h1").TextContent);
        Assert.Contains("Аннина Иван", page.Find(".account-facts").TextContent);
        Assert.Contains("1 234 568", page.Find(".account-sales").TextContent.Replace('\u00A0', ' '));
        Assert.Contains("просрочено на 2 дня", page.Find(".account-facts").TextContent);
        Assert.Equal(["Обзор", "Люди", "Знакомства", "Закупочный центр", "Потенциал", "Досье", "Ключевой статус", "Планы", "Опросы", "Мероприятия", "Касания", "Заказы", "История"], page.FindAll(".tab").Select(t => t.TextContent));
        Assert.Equal(3, page.FindAll(".task-block").Count);
        Assert.Contains("Петров Пётр", page.FindAll(".task-block")[1].TextContent);
        Assert.Single(page.FindAll(".button.primary"));
    }

    [Fact]
    public async Task Anothers_account_is_not_shown()
    {
        await using var db = Database.OpenAsSystem();
        var account = await A.AccountAsync(db, (await A.UserAsync(db)).Id, "Чужой");
        await SignInAsync((await A.UserAsync(db)).Id);

        var page = Render<AccountPage>(p => p.Add(a => a.Id, account.Id));

        Assert.DoesNotContain("Чужой", page.Markup);
        Assert.Empty(page.FindAll("h1"));
    }

    [Fact]
    public async Task Archiving_is_done_at_once_and_the_page_offers_the_way_back()
    {
        await using var db = Database.OpenAsSystem();
        var anna = await A.UserAsync(db);
        var account = await A.AccountAsync(db, anna.Id);
        await SignInAsync(anna.Id);
        var page = Render<AccountPage>(p => p.Add(a => a.Id, account.Id));

        await page.WaitForElements(".page-actions .button").Single(b => b.TextContent.Contains("В архив")).ClickAsync(new());
        page.WaitForAssertion(() => Assert.Contains("Клиент в архиве", page.Markup));
        Assert.True(await db.Accounts.AnyAsync(a => a.Id == account.Id && a.IsArchived, Now));
        Assert.DoesNotContain(page.FindAll(".button"), b => b.TextContent.Contains("Записать касание"));

        await page.FindAll(".page-actions .button").Single(b => b.TextContent.Contains("Вернуть из архива")).ClickAsync(new());
        page.WaitForAssertion(() => Assert.DoesNotContain("Клиент в архиве", page.Markup));
    }

    [Fact]
    public async Task The_history_reads_as_sentences()
    {
        await using var db = Database.OpenAsSystem();
        var anna = await A.UserAsync(db, lastName: "Аннина");
        var account = await A.AccountAsync(db, anna.Id);
        await SignInAsync(anna.Id);
        var form = (await Database.Get<AccountQueries>().ToEditAsync(account.Id, Now))!;
        (form.Size, form.Status) = (AccountSize.Large, AccountStatus.AtRisk);
        await Database.Get<EditAccount>().RunAsync(account.Id, form, Now);
        Navigation.NavigateTo($"/accounts/{account.Id}?tab=history");

        var page = Render<AccountPage>(p => p.Add(a => a.Id, account.Id));

        page.WaitForAssertion(() => Assert.Equal(2, page.FindAll(".audit-line").Count));
        var line = page.FindAll(".audit-line")[0];
        Assert.Contains("Аннина Иван Иванович", line.TextContent);
        Assert.Contains("23.11.2026 9:00", line.QuerySelector("time")!.TextContent.Replace("09:00", "9:00"));
        Assert.Equal(["Размер: Мелкий → Крупный", "Статус: Активный → Под угрозой"], line.QuerySelectorAll(".audit-fields li").Select(l => l.TextContent.Trim()).Order());
    }

    [Fact]
    public async Task The_orders_tab_draws_the_chart_and_keeps_the_figures_in_a_table()
    {
        await using var db = Database.OpenAsSystem();
        var anna = await A.UserAsync(db);
        var account = await A.AccountAsync(db, anna.Id);
        db.Add(new AccountMonthSales { AccountId = account.Id, Month = new DateOnly(2026, 10, 1), Amount = 100.10m, Orders = 1 });
        db.Add(new AccountMonthSales { AccountId = account.Id, Month = new DateOnly(2026, 9, 1), Amount = -0.20m, Orders = 1 });
        var order = new SalesOrder { AccountId = account.Id, Number = "З-1", OrderedOn = A.Monday, Amount = -0.20m };
        order.Lines.Add(new OrderLine { Product = "Кран шаровой", Quantity = -1, UnitPrice = 0.2m, Amount = -0.2m });
        db.Add(order);
        await db.SaveChangesAsync(Now);
        await SignInAsync(anna.Id);
        Navigation.NavigateTo($"/accounts/{account.Id}?tab=orders");

        var page = Render<AccountPage>(p => p.Add(a => a.Id, account.Id));

        page.WaitForAssertion(() => Assert.Contains("Кран шаровой", page.Markup));
        Assert.NotEmpty(page.FindAll(".rz-chart"));
        Assert.Equal(OrderQueries.ChartMonths + 1, page.FindAll("figure ~ details")[0].QuerySelectorAll("tbody tr, tfoot tr").Length);
        Assert.Contains("99,90", page.FindAll("figure ~ details")[0].QuerySelector("tfoot")!.TextContent);
        Assert.Contains("возврат", page.Markup);
    }

    [Fact]
    public async Task A_credit_controller_gets_no_people_and_no_buttons()
    {
        await using var db = Database.OpenAsSystem();
        var account = await A.AccountAsync(db, (await A.UserAsync(db)).Id);
        await A.PersonAsync(db, account.Id, "Секретный");
        await SignInAsync((await A.UserAsync(db, Role.CreditController)).Id);
        Navigation.NavigateTo($"/accounts/{account.Id}?tab=people");

        var page = Render<AccountPage>(p => p.Add(a => a.Id, account.Id));

        page.WaitForAssertion(() => Assert.Equal(3, page.FindAll(".task-block").Count));
        Assert.DoesNotContain("Секретный", page.Markup);
        Assert.Equal(["Обзор", "Заказы", "История"], page.FindAll(".tab").Select(t => t.TextContent));
        Assert.Empty(page.FindAll(".page-actions .button"));
    }
}
