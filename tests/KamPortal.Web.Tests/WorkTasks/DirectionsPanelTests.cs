using KamPortal.Web.WorkTasks;
using Microsoft.EntityFrameworkCore;

namespace KamPortal.Web.Tests.WorkTasks;

public sealed class DirectionsPanelTests : PageTest
{
    [Fact]
    public async Task The_work_of_a_role_is_ticked_dated_and_planned()
    {
        await using var db = Database.OpenAsSystem();
        var anna = await A.UserAsync(db);
        var account = await A.AccountAsync(db, anna.Id);
        var member = await A.MemberAsync(db, account.Id, await A.PersonAsync(db, account.Id), 5);
        await SignInAsync(anna.Id);

        var panel = Render<DirectionsPanel>(p => p.Add(x => x.MemberId, member.Id));
        panel.WaitForElement("form");
        await panel.Find("input[type=checkbox]").ChangeAsync(new() { Value = false });
        await panel.Find("input[type=date]").ChangeAsync(new() { Value = "2026-11-27" });
        Assert.Equal("Запланировать 1 дело", panel.Find("button[type=submit]").TextContent);
        Assert.Contains("нет ассистента", panel.Markup);
        await panel.Find("form").SubmitAsync();

        panel.WaitForAssertion(() => Assert.Equal(A.Monday.AddDays(4), db.Touches.AsNoTracking().Single().DueOn));
        Assert.Equal("Выслать график поставок и документы", (await db.Touches.AsNoTracking().SingleAsync()).Topic);

        panel = Render<DirectionsPanel>(p => p.Add(x => x.MemberId, member.Id));
        panel.WaitForAssertion(() => Assert.Contains("уже в работе: пт 27 нояб", panel.Markup));
        Assert.True(panel.FindAll("input[type=checkbox]")[1].HasAttribute("disabled"));
    }

    [Fact]
    public async Task A_role_without_directions_says_so()
    {
        await using var db = Database.OpenAsSystem();
        var anna = await A.UserAsync(db);
        var account = await A.AccountAsync(db, anna.Id);
        var member = await A.MemberAsync(db, account.Id, await A.PersonAsync(db, account.Id));
        await SignInAsync(anna.Id);

        var panel = Render<DirectionsPanel>(p => p.Add(x => x.MemberId, member.Id));

        panel.WaitForAssertion(() => Assert.Contains("Для этой роли работа не предусмотрена", panel.Markup));
    }
}
