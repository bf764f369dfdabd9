using KamPortal.Staff;
using KamPortal.Web.WorkCalendars;
using KamPortal.WorkCalendars;
using Microsoft.AspNetCore.Components.Forms;

namespace KamPortal.Web.Tests.WorkCalendars;

public sealed class WorkCalendarPageTests : PageTest
{
    [Fact]
    public async Task The_year_shows_its_special_days_and_the_missing_next_year_is_told()
    {
        await Database.Get<SeedWorkCalendars>().RunAsync(default);
        await SignInAsync();

        var page = Render<WorkCalendarPage>();

        page.WaitForAssertion(() => Assert.Contains("рабочих дней 247", page.Markup));
        Assert.Contains("31 декабря 2026", page.Markup);
        Database.Clock.Now = new DateTimeOffset(2026, 12, 1, 6, 0, 0, TimeSpan.Zero);
        page = Render<WorkCalendarPage>();
        page.WaitForAssertion(() => Assert.Contains("Календаря 2027 года ещё нет", page.Markup));
    }

    [Fact]
    public async Task A_file_is_imported_and_a_bad_one_says_what_is_wrong()
    {
        await SignInAsync();
        var page = Render<WorkCalendarPage>();
        page.WaitForElement("#file");

        page.FindComponent<InputFile>().UploadFiles(InputFileContent.CreateFromText("2027-02-30;выходной", "bad.csv"));
        page.WaitForAssertion(() => Assert.Contains("Строка 1", page.Find("[role=alert]").TextContent));
        page.FindComponent<InputFile>().UploadFiles(InputFileContent.CreateFromText("дата;вид\n2027-01-01;выходной\n2027-02-22;выходной", "good.csv"));

        page.WaitForAssertion(() => Assert.EndsWith("year=2027", Navigation.Uri));
        Assert.True((await Database.Get<WorkCalendarQueries>().YearAsync(2027, default)).IsKnown);
    }

    private async Task SignInAsync()
    {
        await using var db = Database.OpenAsSystem();
        await SignInAsync((await A.UserAsync(db, Role.Administrator)).Id);
    }
}
