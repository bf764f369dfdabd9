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
    public async Task What_arrives_is_said_politely_with_its_link_and_what_was_there_before_is_not()
    {
        var bell = Render<NotificationBell>();
        await Services.GetRequiredService<BellFeed>().AskAsync(CancellationToken.None);
        Assert.Equal("polite", bell.WaitForElement(".arrivals").GetAttribute("aria-live"));
        Assert.Empty(bell.FindAll(".arrival"));

        await TellAsync("Второе");
        await Services.GetRequiredService<BellFeed>().AskAsync(CancellationToken.None);
        await Services.GetRequiredService<BellFeed>().AskAsync(CancellationToken.None);
        bell.WaitForAssertion(() => Assert.Equal("Второе", Assert.Single(bell.FindAll(".arrival-text")).TextContent));
        await bell.FindAll(".arrival button")[0].ClickAsync(new());

        bell.WaitForAssertion(() => Assert.Equal("1", bell.Find(".bell-count").TextContent));
        Assert.EndsWith("/accounts/7", Navigation.Uri);
        Assert.Empty(bell.FindAll(".arrival"));
    }

    [Fact]
    public async Task Two_servers_over_one_database_both_tell_their_pages_and_only_the_addressee()
    {
        int otherId;
        await using (var db = Database.OpenAsSystem())
        {
            otherId = (await A.UserAsync(db)).Id;
        }

        var (first, second) = (Feed(), Feed());
        var (heard, elsewhere, others) = (new List<BellNews>(), new List<BellNews>(), new List<BellNews>());
        var state = await Database.Get<NotificationQueries>().BellAsync(CancellationToken.None);
        using var one = first.Listen(userId, state.NewestId, Keep(heard));
        using var two = second.Listen(userId, state.NewestId, Keep(elsewhere));
        using var three = second.Listen(otherId, 0, Keep(others));
        await first.AskAsync(CancellationToken.None);
        await second.AskAsync(CancellationToken.None);

        await TellAsync("Второе");
        await TellAsync("Третье");
        await first.AskAsync(CancellationToken.None);
        await second.AskAsync(CancellationToken.None);
        await second.AskAsync(CancellationToken.None);
        await Database.Get<ReadNotifications>().RunAsync(null, CancellationToken.None);
        await first.AskAsync(CancellationToken.None);

        Assert.Equal([(1, ""), (3, "Второе,Третье"), (0, "")], heard.Select(Line));
        Assert.Equal([(1, ""), (3, "Второе,Третье")], elsewhere.Select(Line));
        Assert.Equal([(0, "")], others.Select(Line));

        BellFeed Feed() => new(Database.Services.GetRequiredService<IServiceScopeFactory>(), Microsoft.Extensions.Logging.Abstractions.NullLogger<BellFeed>.Instance);
        static Func<BellNews, Task> Keep(List<BellNews> news) => one =>
        {
            news.Add(one);
            return Task.CompletedTask;
        };
        static (int, string) Line(BellNews news) => (news.Unread, string.Join(',', news.Arrived.Select(n => n.Text)));
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
