using KamPortal.Accounts;
using KamPortal.Staff;
using KamPortal.Web.Accounts;
using KamPortal.Web.Touches;
using KamPortal.Web.WorkTasks;
using KamPortal.WorkTasks;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Radzen;

namespace KamPortal.Web.Tests.WorkTasks;

public sealed class TasksPageTests : PageTest
{
    [Fact]
    public async Task A_task_is_done_by_one_click_and_taken_back_by_another()
    {
        await using var db = Database.OpenAsSystem();
        var anna = await A.UserAsync(db);
        var account = await A.AccountAsync(db, anna.Id);
        await RaiseAsync(account.Id, anna.Id, "Выслать сертификаты", A.Monday.AddDays(-2));
        await SignInAsync(anna.Id);

        var page = Render<TasksPage>();
        page.WaitForAssertion(() => Assert.Contains("просрочено на 2 дня", page.Markup));
        await page.FindAll("button").First(b => b.TextContent.Contains("Сделано")).ClickAsync(new());

        page.WaitForAssertion(() => Assert.Contains("Открытых задач нет", page.Markup));
        Assert.Equal(WorkTaskStatus.Done, (await db.WorkTasks.AsNoTracking().SingleAsync()).Status);
        var notices = Services.GetRequiredService<NotificationService>();
        await Render(notices.Messages.Single().SummaryContent!(notices)).Find("button").ClickAsync(new());
        page.WaitForAssertion(() => Assert.Contains("Выслать сертификаты", page.Markup));
    }

    [Fact]
    public async Task An_assistant_takes_from_the_queue_on_their_day_and_a_task_gone_meanwhile_says_who_has_it()
    {
        await using var db = Database.OpenAsSystem();
        var (anna, first, second) = (await A.UserAsync(db), await A.UserAsync(db, Role.Assistant), await A.UserAsync(db, Role.Assistant, lastName: "Панин"));
        var account = await A.AccountAsync(db, anna.Id);
        await A.JoinTeamAsync(db, account.Id, first.Id);
        await A.JoinTeamAsync(db, account.Id, second.Id);
        await RaiseAsync(account.Id, null, "Акт сверки", A.Monday);
        await RaiseAsync(account.Id, null, "Пропуск", A.Monday);
        await SignInAsync(first.Id);
        var day = Render<MyDayPage>();
        day.WaitForAssertion(() => Assert.Contains("2 задачи", day.Find("#queue").TextContent));

        var gone = await db.WorkTasks.OrderBy(t => t.Id).FirstAsync();
        gone.Assign(second.Id);
        await db.SaveChangesAsync();
        await day.FindAll("#queue ~ article button").First(b => b.TextContent.Contains("Взять")).ClickAsync(new());
        day.WaitForAssertion(() => Assert.Contains("уже взял(а) Панин Иван", day.Find(".problem").TextContent));
        await day.FindAll("#queue ~ article button").Last(b => b.TextContent.Contains("Взять")).ClickAsync(new());

        day.WaitForAssertion(() => Assert.Equal("Сегодня 1 задача", string.Join(' ', day.Find("#today").TextContent.Split(default(char[]), StringSplitOptions.RemoveEmptyEntries))));
        Assert.Equal(first.Id, (await db.WorkTasks.AsNoTracking().SingleAsync(t => t.Title == "Пропуск")).AssigneeId);
    }

    [Fact]
    public async Task Tabs_chips_and_people_are_in_the_address()
    {
        await using var db = Database.OpenAsSystem();
        var head = await A.UserAsync(db, Role.Head);
        var anna = await A.UserAsync(db, supervisor: head.Id, lastName: "Аннина");
        var account = await A.AccountAsync(db, anna.Id, "Ромашка");
        await RaiseAsync(account.Id, anna.Id, "Задача Анны", A.Monday);
        await RaiseAsync(account.Id, null, "В очереди", A.Monday);
        await SignInAsync(head.Id);

        Navigation.NavigateTo($"/tasks?user={anna.Id}&kind=service");
        var page = Render<TasksPage>();
        page.WaitForAssertion(() => Assert.Contains("Задача Анны", page.Markup));
        Assert.Equal(["/tasks?user=" + anna.Id, "/tasks?tab=queue&user=" + anna.Id, "/tasks?tab=given&user=" + anna.Id], page.FindAll(".tab").Select(t => t.GetAttribute("href")));
        Assert.Contains($"/tasks?user={anna.Id}&kind=service&account={account.Id}", page.Markup.Replace("&amp;", "&"));

        Navigation.NavigateTo("/tasks?tab=queue&kind=selling");
        page = Render<TasksPage>();
        page.WaitForAssertion(() => Assert.Contains("В очереди пусто", page.Markup));
        Navigation.NavigateTo($"/tasks?user={head.Id + 1000}");
        page = Render<TasksPage>();
        page.WaitForAssertion(() => Assert.Contains("Таких задач нет", page.Markup));
    }

    [Fact]
    public async Task Adding_a_task_on_the_clients_page_offers_the_queue_for_service_only()
    {
        await using var db = Database.OpenAsSystem();
        var (anna, assistant) = (await A.UserAsync(db), await A.UserAsync(db, Role.Assistant));
        var account = await A.AccountAsync(db, anna.Id);
        await A.JoinTeamAsync(db, account.Id, assistant.Id);
        await SignInAsync(anna.Id);

        var panel = Render<AddTaskPanel>(p => p.Add(x => x.AccountId, account.Id));
        panel.WaitForElement("form");
        Assert.Contains("Очередь ассистентов", panel.Markup);
        await panel.FindAll("input[name=holder]")[2].ChangeAsync(new() { Value = "on" });
        await panel.Find("form").SubmitAsync();
        panel.WaitForAssertion(() => Assert.Contains("Заполните", panel.Find("#Title-error").TextContent));
        await panel.Find("#Title").ChangeAsync(new() { Value = "Акт сверки" });
        await panel.Find("form").SubmitAsync();

        panel.WaitForAssertion(() => Assert.Null(db.WorkTasks.AsNoTracking().Single().AssigneeId));
        panel = Render<AddTaskPanel>(p => p.Add(x => x.AccountId, account.Id));
        panel.WaitForElement("form");
        await panel.FindAll("input[name=task-kind]")[0].ChangeAsync(new() { Value = "on" });
        panel.WaitForAssertion(() => Assert.DoesNotContain("Очередь ассистентов", panel.Markup));
    }

    [Fact]
    public async Task Handing_and_closing_panels_say_what_is_missing()
    {
        await using var db = Database.OpenAsSystem();
        var anna = await A.UserAsync(db);
        var account = await A.AccountAsync(db, anna.Id);
        var task = await RaiseAsync(account.Id, anna.Id, "Акт сверки", A.Monday);
        await SignInAsync(anna.Id);

        var hand = Render<HandTaskPanel>(p => p.Add(x => x.TaskId, task.Id));
        hand.WaitForElement("form");
        await hand.FindAll("input[name=holder]")[0].ChangeAsync(new() { Value = "on" });
        hand.WaitForAssertion(() => Assert.Contains("нет ассистента", hand.Markup));
        Assert.True(hand.Find("button[type=submit]").HasAttribute("disabled"));
        var close = Render<CloseTaskPanel>(p => p.Add(x => x.TaskId, task.Id));
        close.WaitForElement("form");
        await close.FindAll("input[name=how-closed]")[1].ChangeAsync(new() { Value = "on" });
        await close.Find("form").SubmitAsync();

        close.WaitForAssertion(() => Assert.Contains("почему", close.Find("#Result-error").TextContent));
        Assert.Equal(WorkTaskStatus.Open, (await db.WorkTasks.AsNoTracking().SingleAsync()).Status);
    }

    [Fact]
    public async Task A_client_page_shows_its_open_tasks_and_its_team_with_the_manager_first()
    {
        await using var db = Database.OpenAsSystem();
        var (anna, assistant) = (await A.UserAsync(db, lastName: "Аннина"), await A.UserAsync(db, Role.Assistant, lastName: "Осипова"));
        var account = await A.AccountAsync(db, anna.Id);
        await A.JoinTeamAsync(db, account.Id, assistant.Id);
        await RaiseAsync(account.Id, null, "Акт сверки", A.Monday.AddDays(1));
        await SignInAsync(assistant.Id);

        var page = Render<AccountPage>(p => p.Add(x => x.Id, account.Id));

        page.WaitForAssertion(() => Assert.Contains("Акт сверки", page.Find(".tasks-panel").TextContent));
        page.WaitForAssertion(() => Assert.Equal(["Аннина Иван", "Осипова Иван"], page.FindAll(".team-contact strong").Select(s => s.TextContent)));
        Assert.Equal("mailto:kam@example.test", page.Find(".team-contact.accountable a").GetAttribute("href"));
    }

    private async Task<WorkTask> RaiseAsync(int accountId, int? assigneeId, string title, DateOnly due)
    {
        await using var db = Database.OpenAsSystem();
        var task = WorkTask.Raise(accountId, assigneeId, TaskKind.Service, TaskSource.Own, title, due, Database.Clock.Now.UtcDateTime);
        db.Add(task);
        await db.SaveChangesAsync();
        return task;
    }
}
