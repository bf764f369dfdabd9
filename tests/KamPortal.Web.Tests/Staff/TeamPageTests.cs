using KamPortal.Staff;
using KamPortal.Touches;
using KamPortal.Web.Staff;

namespace KamPortal.Web.Tests.Staff;

public sealed class TeamPageTests : PageTest
{
    [Fact]
    public async Task A_head_sees_the_own_people_with_local_time_clients_overdue_touches_and_who_is_away()
    {
        var (head, manager) = await HeadAndManagerAsync();
        await SignInAsync(head.Id);

        var page = Render<TeamPage>();

        page.WaitForAssertion(() => Assert.Equal(2, page.FindAll("tbody tr").Count));
        var row = page.FindAll("tbody tr")[1];
        Assert.Contains(manager.FullName, row.TextContent);
        Assert.Contains("16:00", row.TextContent);
        Assert.Equal($"/accounts?owner={manager.Id}", row.QuerySelector("td:nth-child(3) a")!.GetAttribute("href"));
        Assert.Equal("1", row.QuerySelector("td:nth-child(4) a")!.TextContent);
        Assert.Contains("Отпуск до", row.TextContent);
        Assert.Contains("Без заместителя", row.TextContent);
    }

    [Fact]
    public async Task The_chip_leaves_only_those_who_are_away_and_the_address_says_so()
    {
        var (head, manager) = await HeadAndManagerAsync();
        await SignInAsync(head.Id);
        Navigation.NavigateTo("/team?away=true");

        var page = Render<TeamPage>();

        page.WaitForAssertion(() => Assert.Contains(manager.FullName, Assert.Single(page.FindAll("tbody tr")).TextContent));
        Assert.Contains("· 1", page.Find(".chip[aria-current=true]").TextContent);
    }

    [Fact]
    public async Task An_absence_is_deleted_from_the_list()
    {
        var (head, _) = await HeadAndManagerAsync();
        await SignInAsync(head.Id);
        var page = Render<TeamPage>();
        await page.WaitForElement(".team-absence button[title='Удалить запись об отсутствии']").ClickAsync();

        page.WaitForAssertion(() => Assert.Empty(page.FindAll(".team-absence")));
        await using var db = Database.OpenAsSystem();
        Assert.Empty(db.Absences);
    }

    [Fact]
    public async Task The_form_records_an_absence_and_says_beside_the_field_what_is_wrong()
    {
        var (head, manager) = await HeadAndManagerAsync();
        await SignInAsync(head.Id);
        var form = Render<AbsenceForm>(p => p.Add(f => f.UserId, manager.Id));
        await form.WaitForElement("#FromOn").ChangeAsync("2026-11-23");
        await form.Find("#ToOn").ChangeAsync("2026-11-30");
        await form.Find("form").SubmitAsync();
        form.WaitForAssertion(() => Assert.Contains("уже записано", form.Find("#FromOn-error").TextContent));

        await form.Find("#FromOn").ChangeAsync("2026-12-14");
        await form.Find("#ToOn").ChangeAsync("2026-12-20");
        await form.Find("#DeputyId").ChangeAsync(head.Id.ToString(System.Globalization.CultureInfo.InvariantCulture));
        await form.Find("form").SubmitAsync();

        form.WaitForAssertion(() =>
        {
            using var db = Database.OpenAsSystem();
            var absence = db.Absences.Single(a => a.DeputyId == head.Id);
            Assert.Equal((manager.Id, new DateOnly(2026, 12, 14), new DateOnly(2026, 12, 20)), (absence.UserId, absence.FromOn, absence.ToOn));
        });
    }

    [Fact]
    public async Task The_form_shows_before_saving_what_falls_into_the_days_and_who_gets_it()
    {
        var (head, manager) = await HeadAndManagerAsync();
        await SignInAsync(head.Id);
        await using (var db = Database.OpenAsSystem())
        {
            db.Add(Touch.Plan(db.Accounts.Single().Id, manager.Id, TouchType.Call, new DateOnly(2026, 12, 15), null, 15, []));
            await db.SaveChangesAsync();
        }

        var form = Render<AbsenceForm>(p => p.Add(f => f.UserId, manager.Id));
        await form.WaitForElement("#FromOn").ChangeAsync("2026-12-14");
        Assert.Empty(form.FindAll(".absence-preview"));
        await form.Find("#ToOn").ChangeAsync("2026-12-20");

        form.WaitForAssertion(() => Assert.Equal("На эти дни приходится: 1 касание", form.Find(".absence-preview strong").TextContent));
        Assert.Equal($"{head.FullName}: 1 касание", form.Find(".absence-preview li").TextContent);
    }

    [Fact]
    public async Task Whoever_is_back_early_is_back_with_a_click()
    {
        var (head, _) = await HeadAndManagerAsync();
        await SignInAsync(head.Id);
        var page = Render<TeamPage>();
        await page.WaitForElement("button[aria-label^='Уже на работе']").ClickAsync();

        page.WaitForAssertion(() => Assert.Empty(page.FindAll(".team-absence")));
        await using var db = Database.OpenAsSystem();
        Assert.Equal(A.Monday.AddDays(-1), db.Absences.Single().ToOn);
    }

    private async Task<(PortalUser Head, PortalUser Manager)> HeadAndManagerAsync()
    {
        await using var db = Database.OpenAsSystem();
        var head = await A.UserAsync(db, Role.Head, lastName: "Орлова");
        var manager = await A.UserAsync(db, supervisor: head.Id, zone: "Asia/Vladivostok", lastName: "Ким");
        await A.UserAsync(db);
        var account = await A.AccountAsync(db, manager.Id);
        db.Add(Touch.Plan(account.Id, manager.Id, TouchType.Call, A.Monday.AddDays(-2), null, 15, []));
        db.Add(new Absence { UserId = manager.Id, FromOn = A.Monday.AddDays(-1), ToOn = A.Monday.AddDays(3) });
        await db.SaveChangesAsync();
        return (head, manager);
    }
}
