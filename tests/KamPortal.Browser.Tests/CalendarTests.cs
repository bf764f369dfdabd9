using System.Globalization;
using Microsoft.Playwright;

namespace KamPortal.Browser.Tests;

/// <summary>The calendar as a hand works it: drag, keys, and what a calendar program hears of it afterwards.</summary>
public sealed class CalendarTests(DemoPortal portal)
{
    private const string Manager = "Гаврилов";

    private static DateOnly Today => DateOnly.FromDateTime(TimeProvider.System.GetUtcNow().UtcDateTime);

    [Fact]
    public async Task A_touch_is_dragged_to_another_day_stays_there_and_stands_so_in_the_feed()
    {
        var page = await portal.SignInAsync(Manager);
        var (week, entry) = await OpenAsync(page);
        var (key, from) = (await entry.GetAttributeAsync("data-entry"), await entry.GetAttributeAsync("data-on"));
        var to = Shift(from!, 1);
        await entry.ScrollIntoViewIfNeededAsync();

        // By hand, with a pause over the day as a hand makes it.
        var (start, end) = (await CentreAsync(entry), await CentreAsync(page.Locator($"[data-day='{to}'] .day-link")));
        await page.Mouse.MoveAsync(start.X, start.Y);
        await page.Mouse.DownAsync();
        await page.Mouse.MoveAsync((start.X + end.X) / 2, start.Y, new() { Steps = 4 });
        await page.Mouse.MoveAsync(end.X, end.Y, new() { Steps = 4 });
        await Assertions.Expect(page.Locator($"[data-day='{to}'].drop")).ToHaveCountAsync(1);
        await page.Mouse.UpAsync();
        await Assertions.Expect(page.Locator($"[data-day='{to}'] [data-entry='{key}']")).ToHaveCountAsync(1);
        await Assertions.Expect(page.Locator(".ghost")).ToHaveCountAsync(0);

        await page.GotoAsync(week);
        await Assertions.Expect(page.Locator($"[data-day='{to}'] [data-entry='{key}']")).ToHaveCountAsync(1);

        var feed = await FeedAsync(page);
        var events = (await feed.TextAsync()).Split("BEGIN:VEVENT");
        var moved = Assert.Single(events, e => e.Contains($"UID:{key}@", StringComparison.Ordinal));
        Assert.Contains($"DTSTART;VALUE=DATE:{to.Replace("-", "", StringComparison.Ordinal)}\r\n", moved, StringComparison.Ordinal);
        Assert.Equal("text/calendar; charset=utf-8", feed.Headers["content-type"]);
        await page.Context.CloseAsync();
    }

    [Fact]
    public async Task An_entry_goes_by_keyboard_there_and_back()
    {
        var page = await portal.SignInAsync(Manager);
        var (_, entry) = await OpenAsync(page);
        var (key, from) = (await entry.GetAttributeAsync("data-entry"), await entry.GetAttributeAsync("data-on"));
        ILocator At(string day) => page.Locator($"[data-day='{day}'] [data-entry='{key}']");

        await entry.FocusAsync();
        await page.Keyboard.PressAsync("Shift+ArrowRight");
        await Assertions.Expect(At(Shift(from!, 1))).ToBeFocusedAsync();
        await page.GetByRole(AriaRole.Button, new() { Name = "Вернуть" }).Last.ClickAsync();
        await Assertions.Expect(At(from!)).ToHaveCountAsync(1);

        var period = await page.Locator(".calendar-period").InnerTextAsync();
        await At(from!).FocusAsync();
        await page.Keyboard.PressAsync("PageDown");
        await Assertions.Expect(page.Locator(".calendar-period")).Not.ToHaveTextAsync(period);
        await page.Context.CloseAsync();
    }

    [Fact]
    public async Task An_entry_that_is_late_goes_no_further_back_and_stays_with_the_reason()
    {
        var page = await portal.SignInAsync(Manager);
        await page.GotoAsync($"/calendar?view=agenda&on={Iso(Today.AddDays(-14))}&kinds=touches&state=open");
        var entry = page.Locator(".entry.late[data-movable]").First;
        var (key, from) = (await entry.GetAttributeAsync("data-entry"), await entry.GetAttributeAsync("data-on"));

        await entry.FocusAsync();
        await page.Keyboard.PressAsync("Shift+ArrowUp");

        await Assertions.Expect(page.GetByText("остаётся на").First).ToBeVisibleAsync();
        await Assertions.Expect(page.Locator($"[data-day='{from}'] [data-entry='{key}']")).ToBeFocusedAsync();
        await page.Context.CloseAsync();
    }

    [Fact]
    public async Task An_entry_opens_what_can_be_done_with_it()
    {
        var page = await portal.SignInAsync(Manager);
        var (week, entry) = await OpenAsync(page);
        var (key, from) = (await entry.GetAttributeAsync("data-entry"), await entry.GetAttributeAsync("data-on"));
        await entry.ClickAsync();
        var panel = page.Locator(".side-panel");
        var file = (await panel.Locator(".entry-file a").GetAttributeAsync("href"))!;
        await panel.GetByRole(AriaRole.Button, new() { Name = "Перенести" }).ClickAsync();
        var to = Shift(from!, 2);
        await page.Locator("#DueOn").FillAsync(to);
        await page.Locator(".side-panel form").GetByRole(AriaRole.Button, new() { Name = "Перенести" }).ClickAsync();

        await Assertions.Expect(page.Locator($"[data-day='{to}'] [data-entry='{key}']")).ToHaveCountAsync(1);
        var single = await page.APIRequest.GetAsync(new Uri(portal.Url, file + "?at=10:30").ToString());
        Assert.Equal(200, single.Status);
        Assert.StartsWith("attachment", single.Headers["content-disposition"]);
        Assert.Contains("T103000\r\n", await single.TextAsync(), StringComparison.Ordinal);
        await page.Context.CloseAsync();
    }

    [Fact]
    public async Task A_phone_begins_with_the_list()
    {
        var page = await portal.SignInAsync(Manager, width: 390);
        await page.GotoAsync("/calendar");

        await page.WaitForURLAsync(url => url.Contains("view=agenda", StringComparison.Ordinal));
        await page.Locator(".agenda-day").First.WaitForAsync();
        await page.Context.CloseAsync();
    }

    /// <summary>A movable touch of the next week that has one, with room for two days after it.</summary>
    private static async Task<(string Week, ILocator Entry)> OpenAsync(IPage page)
    {
        for (var week = 1; week <= 4; week++)
        {
            await page.GotoAsync($"/calendar?view=week&on={Iso(Today.AddDays(7 * week))}&kinds=touches&state=open");
            await page.Locator("td[data-day]").First.WaitForAsync();
            var keys = await page.Locator("td[data-day]").EvaluateAllAsync<string[]>("days => days.slice(0, 4).map(d => d.querySelector('[data-movable]')?.dataset.entry).filter(k => k)");
            if (keys.Length > 0)
            {
                return (page.Url, page.Locator($"[data-entry='{keys[0]}']"));
            }
        }

        throw new InvalidOperationException("No touch is planned in the next four weeks.");
    }

    private async Task<IAPIResponse> FeedAsync(IPage page)
    {
        await page.GotoAsync("/profile");
        await page.Locator("#feed-name").FillAsync("Телефон");
        await page.GetByRole(AriaRole.Button, new() { Name = "Создать адрес" }).ClickAsync();
        var address = await page.Locator("#feed-address").InputValueAsync();
        Assert.StartsWith(portal.Url.ToString(), address);

        // As a program does: with no cookie of anybody.
        var stranger = await portal.OpenAsync();
        var answer = await stranger.APIRequest.GetAsync(address);
        Assert.Equal(200, answer.Status);
        return answer;
    }

    private static string Shift(string day, int days) =>
        Iso(DateOnly.ParseExact(day, "yyyy-MM-dd", CultureInfo.InvariantCulture).AddDays(days));

    private static string Iso(DateOnly day) => day.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);

    private static async Task<(float X, float Y)> CentreAsync(ILocator element)
    {
        var box = (await element.BoundingBoxAsync())!;
        return (box.X + (box.Width / 2), box.Y + (box.Height / 2));
    }
}
