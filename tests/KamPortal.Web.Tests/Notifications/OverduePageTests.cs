using KamPortal.Staff;
using KamPortal.Touches;
using KamPortal.Web.Notifications;

namespace KamPortal.Web.Tests.Notifications;

public sealed class OverduePageTests : PageTest
{
    [Fact]
    public async Task A_head_sees_late_work_of_the_people_below_and_reminds_them()
    {
        int managerId;
        await using (var db = Database.OpenAsSystem())
        {
            var head = await A.UserAsync(db, Role.Head, lastName: "Орлова");
            var manager = await A.UserAsync(db, supervisor: head.Id, lastName: "Смирнова");
            var account = await A.AccountAsync(db, manager.Id);
            db.Add(Touch.Plan(account.Id, manager.Id, TouchType.Call, A.Monday.AddDays(-14), "Заказ на декабрь", 15, []));
            db.Add(Touch.Plan(account.Id, manager.Id, TouchType.Visit, A.Monday.AddDays(-3), "Осмотр", 15, []));
            await db.SaveChangesAsync();
            managerId = manager.Id;
            await SignInAsync(head.Id);
        }

        var page = Render<OverduePage>();

        page.WaitForAssertion(() => Assert.Equal(2, page.FindAll("tbody tr").Count));
        var row = page.FindAll("tbody tr")[0];
        Assert.Contains("Заказ на декабрь", row.TextContent);
        Assert.Contains("10 рабочих дней", row.QuerySelector(".badge.danger")!.TextContent);
        Assert.Contains("ещё не сообщали", row.TextContent);
        Assert.Equal(["Всё просроченное · 2", "от 3 рабочих дней · 1", "от 7 рабочих дней · 1"], page.FindAll(".chip").Select(c => c.TextContent.Trim()));

        await row.QuerySelector("button[aria-label^='Напомнить']")!.ClickAsync(new());

        page.WaitForAssertion(() => Assert.Equal("Напомнили", page.FindAll("tbody tr")[0].QuerySelector("button")!.TextContent));
        await using var after = Database.OpenAsSystem();
        Assert.Equal(managerId, Assert.Single(after.Notifications.ToList()).UserId);
    }

    [Fact]
    public async Task Nothing_late_says_so()
    {
        await using (var db = Database.OpenAsSystem())
        {
            await SignInAsync((await A.UserAsync(db, Role.Director)).Id);
        }

        var page = Render<OverduePage>();

        page.WaitForAssertion(() => Assert.Contains("Просрочек нет", page.Markup));
    }
}
