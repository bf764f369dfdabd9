using KamPortal.Accounts;
using KamPortal.Data;
using KamPortal.Handover;
using KamPortal.Staff;
using KamPortal.WorkTasks;
using Microsoft.EntityFrameworkCore;

namespace KamPortal.Tests.WorkTasks;

public sealed class WorkTaskTests
{
    [Theory, EachDatabase]
    public async Task A_task_is_written_for_oneself_a_colleague_or_the_queue(DatabaseKind kind)
    {
        await using var database = await TestDatabase.CreateAsync(kind);
        await using var db = database.OpenAsSystem();
        var (anna, boris, assistant) = (await A.UserAsync(db), await A.UserAsync(db), await A.UserAsync(db, Role.Assistant));
        var account = await A.AccountAsync(db, anna.Id);
        await A.JoinTeamAsync(db, account.Id, assistant.Id);
        await database.SignInAsync(anna.Id);
        var verb = database.Get<AddTask>();

        await verb.RunAsync(Form(account.Id, title: "Себе"), default);
        await verb.RunAsync(Form(account.Id, title: "Коллеге", assignee: boris.Id), default);
        await verb.RunAsync(Form(account.Id, TaskKind.Service, "В очередь", queue: true), default);

        Assert.Equal([("В очередь", null), ("Коллеге", boris.Id), ("Себе", anna.Id)], (await db.WorkTasks.AsNoTracking().ToListAsync()).Select(t => (t.Title, t.AssigneeId)).OrderBy(t => t.Title));
        Assert.Equal(["Иванов Иван Иванович передаёт вам задачу: Вектор, «Коллеге», срок 24.11.2026", "В очереди ассистентов: Вектор, «В очередь», срок 24.11.2026"], (await db.Notifications.OrderBy(n => n.UserId).ToListAsync()).Select(n => n.Text));

        // The colleague did not see the account; now they do, for the work.
        await database.SignInAsync(boris.Id);
        Assert.Equal("Коллеге", Assert.Single((await database.Get<WorkTaskQueries>().ListAsync(new WorkTaskFilter(), default))!.Rows).Title);
        Assert.Equal(A.Monday.AddDays(15), (await db.AccountTeamMembers.SingleAsync(m => m.UserId == boris.Id)).ToOn);
    }

    [Theory, EachDatabase]
    public async Task Only_service_goes_to_the_queue_and_only_where_an_assistant_would_see_it(DatabaseKind kind)
    {
        await using var database = await TestDatabase.CreateAsync(kind);
        await using var db = database.OpenAsSystem();
        var (anna, assistant) = (await A.UserAsync(db), await A.UserAsync(db, Role.Assistant));
        var account = await A.AccountAsync(db, anna.Id);
        await database.SignInAsync(anna.Id);
        var id = (await database.Get<AddTask>().RunAsync(Form(account.Id, TaskKind.Service), default)).TaskId;
        async Task<string> RefusalAsync() => (await Assert.ThrowsAsync<RuleViolation>(() => database.Get<HandTask>().RunAsync(new HandTask.Form { TaskId = id }, default))).Message;

        Assert.Contains("нет ассистента", await RefusalAsync());
        Assert.Contains("нет ассистента", (await Assert.ThrowsAsync<RuleViolation>(() => database.Get<AddTask>().RunAsync(Form(account.Id, TaskKind.Service, queue: true), default))).Message);
        Assert.NotNull((await database.Get<WorkTaskQueries>().ChoicesAsync(account.Id, default))!.QueueRefusal);
        await A.JoinTeamAsync(db, account.Id, assistant.Id);
        await database.Get<EditTask>().RunAsync(new EditTask.Form { TaskId = id, Kind = TaskKind.Selling, Title = "Т", DueOn = A.Monday, Version = 1 }, default);
        Assert.Contains("только сервисные", await RefusalAsync());
        await database.Get<EditTask>().RunAsync(new EditTask.Form { TaskId = id, Kind = TaskKind.Service, Title = "Т", DueOn = A.Monday, Version = 2 }, default);
        await database.Get<HandTask>().RunAsync(new HandTask.Form { TaskId = id }, default);

        Assert.Null((await db.WorkTasks.AsNoTracking().SingleAsync()).AssigneeId);
        Assert.Equal(assistant.Id, (await db.Notifications.SingleAsync()).UserId);
        Assert.Contains("только сервисные", (await Assert.ThrowsAsync<RuleViolation>(() => database.Get<EditTask>().RunAsync(new EditTask.Form { TaskId = id, Kind = TaskKind.Selling, Title = "Т", DueOn = A.Monday, Version = 3 }, default))).Message);
    }

    [Theory, EachDatabase]
    public async Task Of_two_assistants_who_take_one_task_at_once_one_has_it_and_the_other_is_told_who(DatabaseKind kind)
    {
        await using var database = await TestDatabase.CreateAsync(kind);
        await using var db = database.OpenAsSystem();
        var anna = await A.UserAsync(db);
        var account = await A.AccountAsync(db, anna.Id);
        var assistants = new[] { await A.UserAsync(db, Role.Assistant, lastName: "Осипова"), await A.UserAsync(db, Role.Assistant, lastName: "Панин") };
        foreach (var assistant in assistants)
        {
            await A.JoinTeamAsync(db, account.Id, assistant.Id);
        }

        var task = await RaiseAsync(db, account.Id, null, TaskKind.Service);
        var viewers = await Task.WhenAll(assistants.Select(async a => await database.Get<ViewerDirectory>().FindAsync(a.Id, default)));

        var outcomes = await Task.WhenAll(viewers.Select(viewer => Task.Run(async () =>
        {
            var verb = new TakeTask(new KamDb(database.Get<KamDbOpener>(), new TestViewerSource { Viewer = viewer }));
            var refusal = await Record.ExceptionAsync(() => verb.RunAsync(task.Id, default));
            return (viewer, refusal);
        })));

        var winner = Assert.Single(outcomes, o => o.refusal is null).viewer;
        var loser = Assert.Single(outcomes, o => o.refusal is not null);
        Assert.Equal($"Эту задачу уже взял(а) {winner.Name.Split(' ')[0]} Иван. Обновите список.", Assert.IsType<RuleViolation>(loser.refusal).Message);
        Assert.Equal(winner.UserId, (await db.WorkTasks.AsNoTracking().SingleAsync()).AssigneeId);
    }

    [Theory, EachDatabase]
    public async Task An_assistant_sees_and_takes_only_what_waits_for_their_accounts(DatabaseKind kind)
    {
        await using var database = await TestDatabase.CreateAsync(kind);
        await using var db = database.OpenAsSystem();
        var (anna, assistant) = (await A.UserAsync(db), await A.UserAsync(db, Role.Assistant));
        var (mine, other) = (await A.AccountAsync(db, anna.Id, "Моя"), await A.AccountAsync(db, anna.Id, "Чужая"));
        await A.JoinTeamAsync(db, mine.Id, assistant.Id);
        var (seen, unseen) = (await RaiseAsync(db, mine.Id, null, TaskKind.Service), await RaiseAsync(db, other.Id, null, TaskKind.Service));
        await database.SignInAsync(assistant.Id);

        var queue = (await database.Get<WorkTaskQueries>().ListAsync(new WorkTaskFilter { View = WorkTaskView.Queue }, default))!;

        Assert.Equal((seen.Id, 1), (Assert.Single(queue.Rows).Id, queue.Waiting));
        Assert.Contains("недоступна", (await Assert.ThrowsAsync<RuleViolation>(() => database.Get<TakeTask>().RunAsync(unseen.Id, default))).Message);
        await database.Get<TakeTask>().RunAsync(seen.Id, default);
        Assert.Equal(seen.Id, Assert.Single((await database.Get<WorkTaskQueries>().ListAsync(new WorkTaskFilter(), default))!.Rows).Id);
        Assert.Contains("нет в очереди", (await Assert.ThrowsAsync<RuleViolation>(() => database.Get<TakeTask>().RunAsync(seen.Id, default))).Message);
    }

    [Theory, EachDatabase]
    public async Task A_task_is_done_or_dropped_for_a_reason_and_opened_again_for_a_moment(DatabaseKind kind)
    {
        await using var database = await TestDatabase.CreateAsync(kind);
        await using var db = database.OpenAsSystem();
        var (anna, stranger) = (await A.UserAsync(db), await A.UserAsync(db));
        var account = await A.AccountAsync(db, anna.Id);
        var task = await RaiseAsync(db, account.Id, anna.Id, minutes: 30);
        await database.SignInAsync(anna.Id);
        var (close, undo) = (database.Get<CloseTask>(), database.Get<UndoTask>());

        Assert.Contains("почему", (await Assert.ThrowsAsync<RuleViolation>(() => close.RunAsync(new CloseTask.Form { TaskId = task.Id, IsCancelled = true, Result = " " }, default))).Message);
        Assert.Contains("1440", (await Assert.ThrowsAsync<RuleViolation>(() => close.RunAsync(new CloseTask.Form { TaskId = task.Id, Minutes = 0 }, default))).Message);
        var receipt = await close.RunAsync(new CloseTask.Form { TaskId = task.Id, Result = "Отправлено", Minutes = 45 }, default);
        var done = await db.WorkTasks.AsNoTracking().SingleAsync();
        Assert.Equal((WorkTaskStatus.Done, anna.Id, A.Monday, "Отправлено", 45), (done.Status, done.ClosedById, done.ClosedOn, done.Result, done.Minutes));
        Assert.Contains("уже закрыта", (await Assert.ThrowsAsync<RuleViolation>(() => close.RunAsync(new CloseTask.Form { TaskId = task.Id }, default))).Message);

        await undo.RunAsync(receipt, default);
        var open = await db.WorkTasks.AsNoTracking().SingleAsync();
        Assert.Equal((WorkTaskStatus.Open, null, null, 30), (open.Status, open.ClosedById, open.Result, open.Minutes));
        await Assert.ThrowsAsync<RuleViolation>(() => undo.RunAsync(receipt, default));
        await close.RunAsync(new CloseTask.Form { TaskId = task.Id, IsCancelled = true, Result = "Клиент передумал" }, default);
        database.Clock.Now += TimeSpan.FromMinutes(3);
        Assert.Contains("прошло время", (await Assert.ThrowsAsync<RuleViolation>(() => undo.RunAsync(receipt, default))).Message);
        await database.SignInAsync(stranger.Id);
        Assert.Contains("недоступна", (await Assert.ThrowsAsync<RuleViolation>(() => undo.RunAsync(receipt, default))).Message);
    }

    [Theory, EachDatabase]
    public async Task A_client_manager_who_searches_for_clients_is_warned_but_not_refused(DatabaseKind kind)
    {
        await using var database = await TestDatabase.CreateAsync(kind);
        await using var db = database.OpenAsSystem();
        var (anna, developer) = (await A.UserAsync(db), await A.UserAsync(db, Role.Developer));
        var account = await A.AccountAsync(db, anna.Id);
        await A.JoinTeamAsync(db, account.Id, developer.Id, TeamRole.DevelopmentManager);
        await database.SignInAsync(anna.Id);

        var own = await database.Get<AddTask>().RunAsync(Form(account.Id, TaskKind.Search), default);
        var handed = await database.Get<HandTask>().RunAsync(new HandTask.Form { TaskId = own.TaskId, ColleagueId = developer.Id }, default);
        var edited = await database.Get<EditTask>().RunAsync(new EditTask.Form { TaskId = own.TaskId, Kind = TaskKind.Search, Title = "Т", DueOn = A.Monday.AddDays(5), Version = 2 }, default);

        Assert.Equal((true, false, false), (own.IsSearchByManager, handed.IsSearchByManager, edited.IsSearchByManager));
        Assert.True(edited.IsDayOff);
    }

    [Theory, EachDatabase]
    public async Task A_wrong_form_or_colleague_is_refused_in_words(DatabaseKind kind)
    {
        await using var database = await TestDatabase.CreateAsync(kind);
        await using var db = database.OpenAsSystem();
        var (anna, gone, credit) = (await A.UserAsync(db), await A.UserAsync(db), await A.UserAsync(db, Role.CreditController));
        var (account, other) = (await A.AccountAsync(db, anna.Id), await A.AccountAsync(db, credit.Id, "Чужая"));
        var person = await A.PersonAsync(db, other.Id);
        gone.IsEnabled = false;
        await db.SaveChangesAsync();
        await database.SignInAsync(anna.Id);
        async Task RefusedAsync(string words, AddTask.Form form) =>
            Assert.Contains(words, (await Assert.ThrowsAsync<RuleViolation>(() => database.Get<AddTask>().RunAsync(form, default))).Message);

        await RefusedAsync("дата уже прошла", Form(account.Id, due: A.Monday.AddDays(-1)));
        await RefusedAsync("Заполните", Form(account.Id, title: " "));
        await RefusedAsync("300", Form(account.Id, title: new string('т', 301)));
        await RefusedAsync("недоступен", Form(other.Id));
        await RefusedAsync("передать нельзя", Form(account.Id, assignee: gone.Id));
        await RefusedAsync("передать нельзя", Form(account.Id, assignee: credit.Id));
        var stray = Form(account.Id);
        stray.PersonId = person.Id;
        await RefusedAsync("не работает у клиента", stray);
        await database.SignInAsync(credit.Id);
        await Assert.ThrowsAsync<RuleViolation>(() => database.Get<AddTask>().RunAsync(Form(account.Id), default));
        Assert.Equal(0, await db.WorkTasks.CountAsync());
    }

    [Theory, EachDatabase]
    public async Task Whoever_edits_an_old_form_is_told_who_saved_meanwhile(DatabaseKind kind)
    {
        await using var database = await TestDatabase.CreateAsync(kind);
        await using var db = database.OpenAsSystem();
        var anna = await A.UserAsync(db);
        var task = await RaiseAsync(db, (await A.AccountAsync(db, anna.Id)).Id, anna.Id);
        await database.SignInAsync(anna.Id);
        var form = new EditTask.Form { TaskId = task.Id, Title = "Первый", DueOn = A.Monday, Version = 1 };
        await database.Get<EditTask>().RunAsync(form, default);

        var told = await Assert.ThrowsAsync<EditedMeanwhile>(() => database.Get<EditTask>().RunAsync(form, default));

        Assert.Contains("Иванов", told.Message);
    }

    [Theory, EachDatabase]
    public async Task Lists_are_by_urgency_by_age_and_page_by_page(DatabaseKind kind)
    {
        await using var database = await TestDatabase.CreateAsync(kind);
        await using var db = database.OpenAsSystem();
        var head = await A.UserAsync(db, Role.Head);
        var (anna, other) = (await A.UserAsync(db, supervisor: head.Id), await A.UserAsync(db));
        var account = await A.AccountAsync(db, anna.Id);
        foreach (var (due, age) in new[] { (3, 1), (-2, 2), (0, 3) })
        {
            await RaiseAsync(db, account.Id, anna.Id, TaskKind.Selling, A.Monday.AddDays(due));
            await RaiseAsync(db, account.Id, null, TaskKind.Service, A.Monday.AddDays(due), age: age);
        }

        await database.SignInAsync(anna.Id);
        var queries = database.Get<WorkTaskQueries>();
        var first = (await queries.ListAsync(new WorkTaskFilter { PageSize = 2 }, default))!;
        var second = (await queries.ListAsync(new WorkTaskFilter { PageSize = 2, Page = 2 }, default))!;
        var queue = (await queries.ListAsync(new WorkTaskFilter { View = WorkTaskView.Queue, AccountId = account.Id, Kind = TaskKind.Service }, default))!;

        Assert.Equal([-2, 0, 3], first.Rows.Concat(second.Rows).Select(t => t.DueOn.DayNumber - A.Monday.DayNumber));
        Assert.Equal((true, false, 3), (first.HasMore, second.HasMore, first.Waiting));
        Assert.Equal([0, -2, 3], queue.Rows.Select(t => t.DueOn.DayNumber - A.Monday.DayNumber));
        Assert.Empty((await queries.ListAsync(new WorkTaskFilter { View = WorkTaskView.Queue, Kind = TaskKind.Selling }, default))!.Rows);
        Assert.Equal(6, (await queries.OfAccountAsync(account.Id, default)).Count);
        Assert.Null(await queries.ListAsync(new WorkTaskFilter { UserId = head.Id }, default));
        await database.SignInAsync(head.Id);
        Assert.Equal(3, (await queries.ListAsync(new WorkTaskFilter { UserId = anna.Id }, default))!.Rows.Count);
        Assert.Null(await queries.ListAsync(new WorkTaskFilter { UserId = other.Id }, default));
    }

    [Theory, EachDatabase]
    public async Task Tasks_of_somebody_disabled_show_up_with_the_owner_and_the_head_until_they_are_handed_on(DatabaseKind kind)
    {
        await using var database = await TestDatabase.CreateAsync(kind);
        await using var db = database.OpenAsSystem();
        var head = await A.UserAsync(db, Role.Head);
        var (anna, gone) = (await A.UserAsync(db, supervisor: head.Id), await A.UserAsync(db));
        var account = await A.AccountAsync(db, anna.Id);
        var task = await RaiseAsync(db, account.Id, gone.Id);
        gone.IsEnabled = false;
        await db.SaveChangesAsync();
        var queries = database.Get<WorkTaskQueries>();
        foreach (var viewer in new[] { head, anna })
        {
            await database.SignInAsync(viewer.Id);
            var page = (await queries.ListAsync(new WorkTaskFilter { View = WorkTaskView.WithoutAnybody }, default))!;
            Assert.Equal((task.Id, true, 1), (page.Rows[0].Id, page.Rows[0].HasNobody, page.WithoutAnybody));
            Assert.Equal(1, (await database.Get<KamPortal.Touches.MyDayQueries>().FindAsync(null, default))!.WithoutAnybody);
        }

        await database.Get<HandTask>().RunAsync(new HandTask.Form { TaskId = task.Id, ColleagueId = anna.Id }, default);

        Assert.Equal(0, (await queries.ListAsync(new WorkTaskFilter(), default))!.WithoutAnybody);
    }

    [Theory, EachDatabase]
    public async Task Open_tasks_of_the_old_owner_go_to_the_new_one_and_those_of_others_stay(DatabaseKind kind)
    {
        await using var database = await TestDatabase.CreateAsync(kind);
        await using var db = database.OpenAsSystem();
        var head = await A.UserAsync(db, Role.Head);
        var (old, now, assistant) = (await A.UserAsync(db, supervisor: head.Id), await A.UserAsync(db, supervisor: head.Id), await A.UserAsync(db, Role.Assistant));
        var account = await A.AccountAsync(db, old.Id);
        var (own, closed, foreign, queued) = (await RaiseAsync(db, account.Id, old.Id), await RaiseAsync(db, account.Id, old.Id), await RaiseAsync(db, account.Id, assistant.Id), await RaiseAsync(db, account.Id, null, TaskKind.Service));
        closed.Close(WorkTaskStatus.Done, old.Id, A.Monday, database.Clock.Now.UtcDateTime, null, null);
        await db.SaveChangesAsync();
        await database.SignInAsync(head.Id);

        var change = await database.Get<ChangeOwner>().RunAsync(new ChangeOwner.Form { AccountIds = [account.Id], NewOwnerId = now.Id, Reason = "Отпуск" }, default);

        Assert.Equal(new OwnerChange(1, 0, 1), change);
        var holders = await db.WorkTasks.AsNoTracking().ToDictionaryAsync(t => t.Id, t => t.AssigneeId);
        Assert.Equal((now.Id, old.Id, assistant.Id, null), (holders[own.Id], holders[closed.Id], holders[foreign.Id], holders[queued.Id]));
    }

    [Theory, EachDatabase]
    public async Task The_team_is_the_manager_first_with_a_substitute_while_away(DatabaseKind kind)
    {
        await using var database = await TestDatabase.CreateAsync(kind);
        await using var db = database.OpenAsSystem();
        var (anna, deputy, assistant, credit) = (await A.UserAsync(db, lastName: "Аннина"), await A.UserAsync(db, lastName: "Заместителев"), await A.UserAsync(db, Role.Assistant, lastName: "Ассистентова"), await A.UserAsync(db, Role.CreditController));
        var account = await A.AccountAsync(db, anna.Id);
        await A.JoinTeamAsync(db, account.Id, credit.Id, TeamRole.Credit);
        await A.JoinTeamAsync(db, account.Id, assistant.Id);
        db.Add(new Absence { UserId = anna.Id, DeputyId = deputy.Id, FromOn = A.Monday.AddDays(-2), ToOn = A.Monday.AddDays(5), Kind = AbsenceKind.Leave });
        await db.SaveChangesAsync();
        await database.SignInAsync(assistant.Id);

        var team = await database.Get<AccountTeamQueries>().OfAsync(account.Id, default);

        Assert.Equal([(anna.Id, null), (assistant.Id, TeamRole.Assistant), (credit.Id, TeamRole.Credit)], team.Select(t => (t.UserId, t.Role)));
        Assert.Equal(("kam@example.test", A.Monday.AddDays(5), "Заместителев Иван"), (team[0].Email, team[0].AwayUntil, team[0].Substitute));
        Assert.Null(team[1].AwayUntil);
    }

    private static AddTask.Form Form(int accountId, TaskKind kind = TaskKind.Selling, string title = "Задача", bool queue = false, int? assignee = null, DateOnly? due = null) =>
        new() { AccountId = accountId, Kind = kind, Title = title, ToQueue = queue, AssigneeId = assignee, DueOn = due ?? A.Monday.AddDays(1) };

    private static async Task<WorkTask> RaiseAsync(KamDbContext db, int accountId, int? assigneeId, TaskKind kind = TaskKind.Selling, DateOnly? due = null, int? minutes = null, int age = 0)
    {
        var task = WorkTask.Raise(accountId, assigneeId, kind, TaskSource.Own, "Задача", due ?? A.Monday, A.Monday.AddDays(-age).ToDateTime(TimeOnly.MinValue, DateTimeKind.Utc), minutes: minutes);
        db.Add(task);
        await db.SaveChangesAsync();
        return task;
    }
}
