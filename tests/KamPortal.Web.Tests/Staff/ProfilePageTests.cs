using KamPortal.Staff;
using KamPortal.Web.Staff;
using Microsoft.EntityFrameworkCore;

namespace KamPortal.Web.Tests.Staff;

public sealed class ProfilePageTests : PageTest
{
    [Fact]
    public async Task Everybody_sees_their_own_facts_and_chooses_language_and_zone()
    {
        var user = await UserAsync();
        var page = Render<ProfilePage>();
        page.WaitForAssertion(() => Assert.Contains("Отпуск", page.Find(".team-absence").TextContent));

        Assert.Equal("Томск (UTC+7)", page.Find("#TimeZoneId option[value='Asia/Tomsk']").TextContent);
        await page.Find("#TimeZoneId").ChangeAsync("Asia/Tomsk");
        await page.Find("#Language").ChangeAsync("en");
        await page.Find("form").SubmitAsync();

        page.WaitForAssertion(() => Assert.EndsWith("/culture/en?returnUrl=%2Fprofile", Navigation.Uri));
        await using var db = Database.OpenAsSystem();
        var saved = await db.PortalUsers.SingleAsync(u => u.Id == user.Id);
        Assert.Equal(("Asia/Tomsk", "en"), (saved.TimeZoneId, saved.Language));
    }

    [Fact]
    public async Task The_password_is_changed_by_naming_the_old_one()
    {
        var user = await UserAsync();
        var page = Render<ProfilePage>();
        await page.WaitForElement("#CurrentPassword").ChangeAsync("не тот");
        await page.Find("#NewPassword").ChangeAsync("байкал зимой");
        await page.Find("#RepeatedPassword").ChangeAsync("байкал зимой");
        await page.FindAll("form")[1].SubmitAsync();
        page.WaitForAssertion(() => Assert.Contains("неверно", page.Find("#CurrentPassword-error").TextContent));

        await page.Find("#CurrentPassword").ChangeAsync("ладога в тумане");
        await page.FindAll("form")[1].SubmitAsync();

        page.WaitForAssertion(() => Assert.Empty(page.FindAll(".field-error")));
        await using var db = Database.OpenAsSystem();
        Assert.Equal(new QuickPasswordHasher().Hash("байкал зимой"), (await db.PortalUsers.SingleAsync(u => u.Id == user.Id)).PasswordHash);
    }

    private async Task<PortalUser> UserAsync()
    {
        await using var db = Database.OpenAsSystem();
        var user = await A.UserAsync(db, Role.Marketing);
        user.SetPassword(new QuickPasswordHasher().Hash("ладога в тумане"), mustChange: false);
        db.Add(new Absence { UserId = user.Id, FromOn = A.Monday.AddDays(5), ToOn = A.Monday.AddDays(9) });
        await db.SaveChangesAsync();
        await SignInAsync(user.Id);
        return user;
    }
}
