using KamPortal.Settings;
using KamPortal.Staff;
using KamPortal.Web.Settings;

namespace KamPortal.Web.Tests.Settings;

public sealed class SettingsPageTests : PageTest
{
    [Fact]
    public async Task A_setting_is_changed_and_a_wrong_value_is_refused_beside_its_field()
    {
        await using var db = Database.OpenAsSystem();
        await SignInAsync((await A.UserAsync(db, Role.Administrator)).Id);
        var page = Render<SettingsPage>();
        page.WaitForAssertion(() => Assert.NotEmpty(page.FindAll("#ReminderHour")));

        await page.Find("#ReminderHour").ChangeAsync(new() { Value = "25" });
        await page.Find("form").SubmitAsync();
        Assert.Equal("Допустимо от 0 до 19.", page.Find("#ReminderHour-error").TextContent);

        await page.Find("#ReminderHour").ChangeAsync(new() { Value = "9" });
        await page.Find("form").SubmitAsync();
        Assert.Empty(page.FindAll(".field-error"));
        Assert.Equal(9, (await Database.Get<SettingQueries>().GetAsync(CancellationToken.None)).ReminderHour);
    }
}
