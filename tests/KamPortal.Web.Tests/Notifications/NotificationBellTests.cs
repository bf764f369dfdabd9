using KamPortal.Notifications;
using KamPortal.Staff;
using KamPortal.Web.Notifications;
using Microsoft.Extensions.DependencyInjection;

namespace KamPortal.Web.Tests.Notifications;

public sealed class NotificationBellTests : PageTest
{
    private int userId;

    public override async ValueTask InitializeAsync()
    {
        await base.InitializeAsync();
        await using var db = Database.OpenAsSystem();
        userId = (await A.UserAsync(db)).Id;
        await TellAsync("Первое");
        await SignInAsync(userId);
    }

    [Fact]
    public async Task A_new_notification_reaches_an_open_page_and_opening_it_reads_it_and_goes_there()
    {
        var bell = Render<NotificationBell>();
        bell.WaitForAssertion(() => Assert.Equal("1", bell.Find(".bell-count").TextContent));

        await TellAsync("Второе");
        await Services.GetRequiredService<BellFeed>().AskAsync(CancellationToken.None);
        bell.WaitForAssertion(() => Assert.Equal("2", bell.Find(".bell-count").TextContent));

        await bell.Find(".bell-button").ClickAsync(new());
        Assert.Contains("Второе", bell.FindAll(".notification.unread")[0].TextContent);
        await bell.FindAll(".notification.unread")[0].ClickAsync(new());

        bell.WaitForAssertion(() => Assert.Equal("1", bell.Find(".bell-count").TextContent));
        Assert.EndsWith("/accounts/7", Navigation.Uri);
        Assert.Empty(bell.FindAll(".bell-panel"));
    }

    [Fact]
    public async Task All_can_be_read_at_once()
    {
        var bell = Render<NotificationBell>();
        await bell.Find(".bell-button").ClickAsync(new());

        await bell.Find(".bell-head button").ClickAsync(new());

        Assert.Empty(bell.FindAll(".bell-count"));
        Assert.Equal("Уведомления: новых нет", bell.Find(".bell-button").GetAttribute("aria-label"));
    }

    /// <summary>By somebody else: nobody is told of what they did themselves.</summary>
    private async Task TellAsync(string text)
    {
        var reader = Database.Viewers.Viewer;
        Database.Viewers.Viewer = Viewer.System("test");
        Assert.True(await Database.Get<Notify>().RunAsync(userId, text, () => text, "/accounts/7", CancellationToken.None));
        Database.Viewers.Viewer = reader;
    }
}
