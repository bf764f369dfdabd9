using KamPortal.Jobs;
using KamPortal.Notifications;
using KamPortal.Staff;
using KamPortal.Web.Notifications;
using Microsoft.EntityFrameworkCore;

namespace KamPortal.Web.Tests.Notifications;

public sealed class MailPageTests : PageTest
{
    [Fact]
    public async Task An_undelivered_letter_stands_with_its_reason_and_can_be_sent_again()
    {
        await using var db = Database.OpenAsSystem();
        db.Add(OutboxMessage.Write("a", "wrong@example.test", "Касания на сегодня", "<p/>", "", Database.Clock.Now.UtcDateTime));
        await db.SaveChangesAsync();
        Database.Mail.Answer = _ => new MailAnswer(MailVerdict.Refused, "550 no such user");
        await Database.Get<JobRunner>().RunAsync(DispatchOutboxJob.Name, "test", CancellationToken.None);
        await SignInAsync((await A.UserAsync(db, Role.Administrator)).Id);
        var page = Render<MailPage>();
        page.WaitForAssertion(() => Assert.Contains("550 no such user", page.Markup));

        await page.Find("table.list button").ClickAsync(new());

        page.WaitForAssertion(() => Assert.Contains("Все письма дошли до сервера", page.Markup));
        Assert.Equal(OutboxStatus.Waiting, (await db.OutboxMessages.AsNoTracking().SingleAsync()).Status);
    }

    [Fact]
    public async Task Who_has_no_mail_address_is_listed()
    {
        await using var db = Database.OpenAsSystem();
        await A.UserAsync(db, email: null, lastName: "Безадресный");
        await SignInAsync((await A.UserAsync(db, Role.Administrator)).Id);

        var page = Render<MailPage>();

        page.WaitForAssertion(() => Assert.Equal("Безадресный Иван", page.Find(".mail-quality li").TextContent.Trim()));
    }
}
