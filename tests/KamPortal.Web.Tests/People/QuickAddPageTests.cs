using AngleSharp.Dom;
using KamPortal.Web.People;
using Microsoft.AspNetCore.Components.Web;
using Microsoft.EntityFrameworkCore;

namespace KamPortal.Web.Tests.People;

public sealed class QuickAddPageTests : PageTest
{
    private static CancellationToken Now => Xunit.TestContext.Current.CancellationToken;

    [Fact]
    public async Task A_pasted_list_is_shown_in_the_grid_and_saved_at_once()
    {
        await using var db = Database.OpenAsSystem();
        var anna = await A.UserAsync(db);
        var account = await A.AccountAsync(db, anna.Id, "Сталь");
        await SignInAsync(anna.Id);
        Paste("Иванова Мария Петровна, главный инженер, +7 912 345-67-89\nПетров Пётр; слесарь; p@zavod.example");
        var page = Open(account.Id);

        await page.Find(".paste button").ClickAsync(new());
        page.WaitForAssertion(() => Assert.Equal("Петров", page.Find("#LastName-1").GetAttribute("value")));
        Assert.Equal(("Мария", "главный инженер", "+7 912 345-67-89"), (Value(page, "FirstName-0"), Value(page, "Position-0"), Value(page, "Phone-0")));
        await page.Find("#IsOutside-1").ChangeAsync(new() { Value = true });
        await page.Find("#Organisation-1").ChangeAsync(new() { Value = "ГипроНефть" });
        await page.Find(".form-actions .primary").ClickAsync(new());

        page.WaitForAssertion(() => Assert.EndsWith($"/accounts/{account.Id}?tab=people", Navigation.Uri));
        Assert.Equal(["Иванова", "Петров"], (await db.People.Select(p => p.LastName).ToListAsync(Now)).Order(StringComparer.Ordinal));
        Assert.Equal("ГипроНефть", (await db.Employments.SingleAsync(e => e.IsOutside, Now)).Organisation);
    }

    [Fact]
    public async Task A_paste_over_the_limit_is_refused_and_nothing_of_the_grid_or_the_text_is_lost()
    {
        await using var db = Database.OpenAsSystem();
        var anna = await A.UserAsync(db);
        var account = await A.AccountAsync(db, anna.Id);
        await SignInAsync(anna.Id);
        var script = Paste(string.Concat(Enumerable.Repeat("Иванов Иван\n", 10_000)));
        var page = Open(account.Id);
        await page.Find("#LastName-0").InputAsync(new() { Value = "Петров" });

        await page.Find(".paste button").ClickAsync(new());

        page.WaitForAssertion(() => Assert.Contains("10001", page.Find(".paste .field-error").TextContent));
        Assert.Equal("Петров", Value(page, "LastName-0"));
        Assert.DoesNotContain(script.Invocations, i => i.Identifier is "clear" or "read");
        Assert.False(await db.People.AnyAsync(Now));
    }

    [Fact]
    public async Task A_known_person_is_told_while_typing_and_both_answers_work()
    {
        await using var db = Database.OpenAsSystem();
        var anna = await A.UserAsync(db);
        var account = await A.AccountAsync(db, anna.Id, "Сталь");
        var known = await A.PersonAsync(db, account.Id, "Королёв", "Олег");
        await SignInAsync(anna.Id);
        var page = Open(account.Id);

        await page.Find("#LastName-0").InputAsync(new() { Value = "Олег" });
        await page.Find("#FirstName-0").InputAsync(new() { Value = "Королев" });
        page.WaitForAssertion(() => Assert.Contains("Королёв Олег · Директор, Сталь · то же имя", page.Find(".about").TextContent));
        await Button(page, "Это он(а)").ClickAsync(new());
        page.WaitForAssertion(() => Assert.Contains("уже работает", page.Find(".about").TextContent));
        await page.Find(".about .link").ClickAsync(new());
        page.WaitForAssertion(() => Assert.Contains("Уже есть", page.Find(".about").TextContent));
        await Button(page, "Другой человек").ClickAsync(new());
        page.WaitForAssertion(() => Assert.Empty(page.FindAll(".about")));
        await page.Find(".form-actions .primary").ClickAsync(new());

        page.WaitForAssertion(() => Assert.Contains("tab=people", Navigation.Uri));
        Assert.Equal(2, await db.People.CountAsync(Now));
        Assert.Equal("Королёв", (await db.People.AsNoTracking().SingleAsync(p => p.Id == known.Id, Now)).LastName);
    }

    [Fact]
    public async Task Wrong_rows_say_why_beside_the_field_and_nobody_is_saved()
    {
        await using var db = Database.OpenAsSystem();
        var anna = await A.UserAsync(db);
        var account = await A.AccountAsync(db, anna.Id);
        await SignInAsync(anna.Id);
        Paste("Иванов Иван\nПетров Пётр\nИванов Иван");
        var page = Open(account.Id);
        await page.Find(".paste button").ClickAsync(new());
        page.WaitForAssertion(() => Assert.Contains("строку 1", page.Find(".about").TextContent));
        await page.Find("#Email-1").InputAsync(new() { Value = "не адрес" });

        await page.Find(".form-actions .primary").ClickAsync(new());

        page.WaitForAssertion(() => Assert.Contains("Никто не сохранён", page.Find(".problem").TextContent));
        Assert.Equal(2, page.FindAll("tr.wrong").Count);
        Assert.NotNull(page.Find("tr.wrong td[data-label='E-mail'] .field-error, tr.wrong td[data-label='Почта'] .field-error"));
        Assert.False(await db.People.AnyAsync(Now));
    }

    [Fact]
    public async Task What_was_typed_waits_for_whoever_comes_back()
    {
        await using var db = Database.OpenAsSystem();
        var anna = await A.UserAsync(db);
        var account = await A.AccountAsync(db, anna.Id);
        await SignInAsync(anna.Id);
        var page = Open(account.Id);
        await page.Find("#LastName-0").InputAsync(new() { Value = "Петров" });
        await page.Find("h1").KeyDownAsync(new KeyboardEventArgs { Key = "Escape" });
        Assert.EndsWith($"/accounts/{account.Id}?tab=people", Navigation.Uri);

        Assert.Equal("Петров", Value(Open(account.Id), "LastName-0"));
        var panel = Render<AddPersonPanel>(p => p.Add(a => a.AccountId, account.Id));
        await panel.Find("#LastName").ChangeAsync(new() { Value = "Сидоров" });
        Assert.Equal("Сидоров", Render<AddPersonPanel>(p => p.Add(a => a.AccountId, account.Id)).Find("#LastName").GetAttribute("value"));
    }

    [Fact]
    public async Task The_single_form_tells_of_a_likely_person_before_saving()
    {
        await using var db = Database.OpenAsSystem();
        var anna = await A.UserAsync(db);
        var account = await A.AccountAsync(db, anna.Id, "Сталь");
        await A.PersonAsync(db, account.Id, "Королёв", "Олег");
        await SignInAsync(anna.Id);
        var panel = Render<AddPersonPanel>(p => p.Add(a => a.AccountId, account.Id));

        await panel.Find("#LastName").ChangeAsync(new() { Value = "Королев" });
        Assert.Empty(panel.FindAll(".notice"));
        await panel.Find("#FirstName").ChangeAsync(new() { Value = "Олег" });

        panel.WaitForAssertion(() => Assert.Contains("Директор, Сталь · то же имя", panel.Find(".notice").TextContent));
    }

    private IRenderedComponent<QuickAddPage> Open(int accountId)
    {
        var page = Render<QuickAddPage>(p => p.Add(a => a.AccountId, accountId));
        page.WaitForElement("#LastName-0");
        return page;
    }

    private BunitJSModuleInterop Paste(string text)
    {
        var script = JSInterop.SetupModule("./people.js");
        script.Mode = JSRuntimeMode.Loose;
        script.Setup<int>("lines", _ => true).SetResult(text.Split('\n', StringSplitOptions.RemoveEmptyEntries).Length);
        script.Setup<string>("read", _ => true).SetResult(text);
        return script;
    }

    private static string? Value(IRenderedComponent<QuickAddPage> page, string id) => page.Find("#" + id).GetAttribute("value");

    private static IElement Button(IRenderedComponent<QuickAddPage> page, string text) => page.FindAll("button").First(b => b.TextContent.Trim() == text);
}
