using KamPortal.Acquaintances;
using KamPortal.Touches;
using KamPortal.Web.Acquaintances;
using Microsoft.AspNetCore.Components.Web;
using Microsoft.EntityFrameworkCore;

namespace KamPortal.Web.Tests.Acquaintances;

public sealed class AcquaintancesPanelTests : PageTest
{
    private static CancellationToken Now => Xunit.TestContext.Current.CancellationToken;

    [Fact]
    public async Task A_digit_sets_a_cell_and_the_counter_grows()
    {
        await using var db = Database.OpenAsSystem();
        var anna = await A.UserAsync(db, lastName: "Смирнова");
        var account = await A.AccountAsync(db, anna.Id);
        var person = await A.PersonAsync(db, account.Id);
        await SignInAsync(anna.Id);
        var panel = Open(account.Id);
        Assert.Contains("Знакомств: 0", panel.Find(".count").TextContent);
        Assert.Equal("·", panel.Find("td .knows").TextContent);

        foreach (var key in new[] { "2", "x", "3" })
        {
            await panel.Find("td .knows").KeyDownAsync(new KeyboardEventArgs { Key = key });
        }

        panel.WaitForAssertion(() => Assert.Equal("3", panel.Find("td .knows").TextContent));
        Assert.Contains("Знакомств: 1 (+1 за квартал)", panel.Find(".count").TextContent);
        Assert.Equal("Смирнова Иван — Петров Пётр: 3, доверяют друг другу · с сегодня", panel.Find("td .knows").GetAttribute("aria-label"));
        Assert.Equal((person.Id, 3, A.Monday), await db.Acquaintances.Select(a => new ValueTuple<int, int, DateOnly>(a.PersonId, a.Strength, a.SinceOn!.Value)).SingleAsync(Now));
    }

    [Fact]
    public async Task A_touch_without_an_acquaintance_is_a_question_accepted_with_one_key()
    {
        await using var db = Database.OpenAsSystem();
        var anna = await A.UserAsync(db);
        var account = await A.AccountAsync(db, anna.Id);
        var person = await A.PersonAsync(db, account.Id);
        var on = A.Monday.AddDays(-11);
        var touch = Touch.Plan(account.Id, anna.Id, TouchType.Call, on, null, 15, [person.Id]);
        touch.Complete(anna.Id, on, Database.Clock.Now.UtcDateTime, TouchType.Call, 15, TouchOutcome.Reached, null, null, [person.Id]);
        db.Add(touch);
        await db.SaveChangesAsync(Now);
        await SignInAsync(anna.Id);
        var panel = Open(account.Id);

        Assert.Equal("?", panel.Find("td .knows").TextContent);
        Assert.Contains("было касание 12 нояб", panel.Find("td .knows").GetAttribute("title"));
        await panel.Find("td .knows").KeyDownAsync(new KeyboardEventArgs { Key = "+" });

        panel.WaitForAssertion(() => Assert.Equal("1", panel.Find("td .knows").TextContent));
        Assert.Equal(on, (await db.Acquaintances.SingleAsync(Now)).SinceOn);
    }

    [Fact]
    public async Task A_gap_is_planned_in_one_click()
    {
        await using var db = Database.OpenAsSystem();
        var anna = await A.UserAsync(db);
        var account = await A.AccountAsync(db, anna.Id);
        var person = await A.PersonAsync(db, account.Id, roleId: 4);
        await SignInAsync(anna.Id);
        var panel = Open(account.Id);
        Assert.Contains("никто из нас не знаком", panel.Find(".gap").TextContent);

        await panel.Find(".gap button").ClickAsync(new());

        panel.WaitForAssertion(() => Assert.Contains("касание запланировано", panel.Find(".gap").TextContent));
        Assert.Empty(panel.FindAll(".gap button"));
        Assert.Equal(person.Id, (await db.TouchPeople.SingleAsync(Now)).PersonId);
    }

    [Fact]
    public async Task Only_who_decides_is_left_and_a_colleague_is_added_by_address()
    {
        await using var db = Database.OpenAsSystem();
        var anna = await A.UserAsync(db);
        var other = await A.UserAsync(db, lastName: "Белов");
        var account = await A.AccountAsync(db, anna.Id);
        await A.PersonAsync(db, account.Id, "Рядовой");
        await A.PersonAsync(db, account.Id, "Главный", roleId: 4);
        await SignInAsync(anna.Id);
        var panel = Open(account.Id);
        Assert.Equal(2, panel.FindAll("th.whom").Count);

        await panel.Find(".add-colleague select").ChangeAsync(new() { Value = $"{other.Id}" });
        Assert.EndsWith($"/accounts/{account.Id}?tab=acquaintances&with={other.Id}", Navigation.Uri);
        Navigation.NavigateTo($"/accounts/{account.Id}?tab=acquaintances&with={other.Id}&who=deciders");
        panel = Open(account.Id);

        Assert.Contains("Главный", Assert.Single(panel.FindAll("th.whom")).TextContent);
        Assert.Equal(2, panel.FindAll("tbody tr").Count);
        Assert.Contains("Белов", panel.FindAll("tbody tr")[1].TextContent);
    }

    [Fact]
    public async Task Details_are_noted_in_the_side_panel_and_a_refusal_stays_beside_the_field()
    {
        await using var db = Database.OpenAsSystem();
        var anna = await A.UserAsync(db);
        var head = await A.UserAsync(db, lastName: "Орлова");
        var account = await A.AccountAsync(db, anna.Id);
        await A.PersonAsync(db, account.Id);
        await SignInAsync(anna.Id);
        var matrix = (await Database.Get<AcquaintanceQueries>().MatrixAsync(account.Id, [], Now))!;
        var panel = Render<AcquaintancePanel>(p => p.Add(a => a.Matrix, matrix).Add(a => a.Colleague, matrix.Colleagues[0]).Add(a => a.Person, matrix.People[0]).Add(a => a.Staff, [new(head.Id, "Орлова Иван")]));

        await panel.Find("#SinceOn").ChangeAsync(new() { Value = "2026-12-01" });
        await panel.Find("form").SubmitAsync();
        panel.WaitForElement("#SinceOn-error");
        await panel.Find("#SinceOn").ChangeAsync(new() { Value = "2024-05-01" });
        await panel.Find("#strength-2").ChangeAsync(new() { Value = true });
        await panel.Find("#IntroducedByUserId").ChangeAsync(new() { Value = $"u{head.Id}" });
        await panel.Find("form").SubmitAsync();

        var saved = await db.Acquaintances.SingleAsync(Now);
        Assert.Equal((2, new DateOnly(2024, 5, 1), head.Id), (saved.Strength, saved.SinceOn, saved.IntroducedByUserId));
    }

    private IRenderedComponent<AcquaintancesPanel> Open(int accountId)
    {
        var panel = Render<AcquaintancesPanel>(p => p.Add(a => a.AccountId, accountId));
        panel.WaitForElement(".count");
        return panel;
    }
}
