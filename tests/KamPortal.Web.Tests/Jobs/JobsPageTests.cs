using KamPortal.Jobs;
using KamPortal.Notifications;
using KamPortal.Staff;
using KamPortal.Web.Jobs;

namespace KamPortal.Web.Tests.Jobs;

public sealed class JobsPageTests : PageTest
{
    public override async ValueTask InitializeAsync()
    {
        await base.InitializeAsync();
        await using var db = Database.OpenAsSystem();
        await SignInAsync((await A.UserAsync(db, Role.Administrator, lastName: "Админов")).Id);
    }

    [Fact]
    public void Every_job_stands_with_what_it_does_and_when()
    {
        var page = Render<JobsPage>();

        page.WaitForAssertion(() => Assert.Equal(Schedule.Jobs.Count, page.FindAll("table.jobs tbody tr").Count));
        var reminders = page.FindAll("table.jobs tbody tr").Single(r => r.QuerySelector("a")!.TextContent == "Напоминания о касаниях");
        Assert.Contains("каждые 15 мин.", reminders.TextContent);
        Assert.Contains("Ещё не запускалось", reminders.TextContent);
        Assert.Equal("/admin/jobs/touch-reminders", reminders.QuerySelector("a")!.GetAttribute("href"));
    }

    [Fact]
    public async Task The_button_runs_the_job_and_its_figures_and_who_asked_appear()
    {
        var page = Render<JobsPage>();
        page.WaitForAssertion(() => Assert.NotEmpty(page.FindAll("button[aria-label='Запустить сейчас: Уборка']")));

        await page.Find("button[aria-label='Запустить сейчас: Уборка']").ClickAsync(new());

        page.WaitForAssertion(() => Assert.Contains("успешно", page.FindAll("table.jobs tbody tr").Single(r => r.QuerySelector("a")!.TextContent == "Уборка").TextContent), TimeSpan.FromSeconds(20));
        Assert.StartsWith("Админов", Assert.Single(await Database.Get<JobQueries>().HistoryAsync("housekeeping", 5, null, CancellationToken.None)).Trigger);
    }

    [Fact]
    public async Task A_job_that_missed_two_periods_raises_the_alarm_and_held_mail_a_banner()
    {
        await Database.Get<JobRunner>().RunAsync("housekeeping", JobRunner.OnSchedule, CancellationToken.None);
        Database.Clock.Now += TimeSpan.FromDays(3);
        Database.Mail.IsEnabled = false;
        await using var db = Database.OpenAsSystem();
        db.Add(OutboxMessage.Write("a", "a@example.test", "Тема", "<p/>", "", Database.Clock.Now.UtcDateTime));
        await db.SaveChangesAsync();

        var page = Render<JobsPage>();

        page.WaitForAssertion(() => Assert.Contains("«Уборка» пропустило два срока подряд", page.Markup));
        Assert.Contains("Почта выключена, письма ждут. В очереди 1 письмо.", page.Markup);
    }

    [Fact]
    public async Task The_page_of_a_job_tells_the_reasons_of_each_run()
    {
        Database.Mail.IsEnabled = false;
        await using (var db = Database.OpenAsSystem())
        {
            db.Add(OutboxMessage.Write("a", "a@example.test", "Тема", "<p/>", "", Database.Clock.Now.UtcDateTime));
            await db.SaveChangesAsync();
        }

        await Database.Get<JobRunner>().RunAsync(DispatchOutboxJob.Name, JobRunner.OnSchedule, CancellationToken.None);

        var page = Render<JobPage>(p => p.Add(x => x.Name, DispatchOutboxJob.Name));

        page.WaitForAssertion(() => Assert.Equal("Пропущено 1: Почта выключена: письма ждут, попытки не считаются", page.Find(".job-notes li").TextContent));
        Assert.Contains("по расписанию", page.Markup);
    }

    [Fact]
    public async Task A_run_that_left_records_undone_is_shown_as_failed_with_its_reason_and_can_be_filtered()
    {
        await using (var db = Database.OpenAsSystem())
        {
            var gone = await A.UserAsync(db);
            await A.AccountAsync(db, gone.Id);
            await A.RuleAsync(db);
            gone.IsEnabled = false;
            await db.SaveChangesAsync();
        }

        await Database.Get<JobRunner>().RunAsync("touch-planner", JobRunner.OnSchedule, CancellationToken.None);
        await Database.Get<JobRunner>().RunAsync("touch-planner", JobRunner.OnSchedule, CancellationToken.None);
        Navigation.NavigateTo("/admin/jobs?state=failed");

        var page = Render<JobsPage>();

        page.WaitForAssertion(() => Assert.Equal("1 не обработано", Assert.Single(page.FindAll("table.jobs tbody tr")).QuerySelector(".badge.danger")!.TextContent.Trim()));
        Assert.Contains("Не обработано 1: Менеджер клиента отключён", page.Find(".job-notes .state-danger").TextContent);
        Assert.Contains("«Планирование касаний» выполняется с ошибками", page.Find(".problem").TextContent);
        Assert.Contains("Без ошибок ещё не выполнялось", page.Markup);

        Navigation.NavigateTo("/admin/jobs/touch-planner?state=failed");
        var job = Render<JobPage>(p => p.Add(x => x.Name, "touch-planner"));
        job.WaitForAssertion(() => Assert.Equal(2, job.FindAll("tbody tr").Count));
    }
}
