using KamPortal.Data;
using KamPortal.Staff;
using KamPortal.Touches;
using KamPortal.WorkTasks;
using Microsoft.EntityFrameworkCore;

namespace KamPortal.Tests.WorkTasks;

public sealed class DirectionTests
{
    private const int Expert = 3;
    private const int Decider = 4;
    private const int Buyer = 5;

    [Theory, EachDatabase]
    public async Task A_role_proposes_its_directions_with_a_date_in_working_days_and_who_does_it(DatabaseKind kind)
    {
        await using var database = await TestDatabase.CreateAsync(kind);
        await using var db = database.OpenAsSystem();
        var anna = await A.UserAsync(db, lastName: "Аннина");
        var account = await A.AccountAsync(db, anna.Id);
        var member = await A.MemberAsync(db, account.Id, await A.PersonAsync(db, account.Id), Decider, Buyer);
        await database.SignInAsync(anna.Id);

        var all = (await database.Get<DirectionQueries>().ProposedAsync(member.Id, [], default))!;
        var one = (await database.Get<DirectionQueries>().ProposedAsync(member.Id, [Buyer], default))!;

        Assert.Equal(4, all.Proposals.Count);
        Assert.Equal((anna.Id, "Аннина Иван Иванович", "Вектор"), (all.AssigneeId, all.AssigneeName, all.Account));
        Assert.Equal([("Согласовать условия и порядок заказа", TouchType.Call, TaskKind.Selling, 30), ("Выслать график поставок и документы", TouchType.Email, TaskKind.Service, 20)], one.Proposals.Select(p => (p.Text, p.TouchType, p.Kind, p.Minutes)));

        // Five working days from Monday, 23 November 2026 end on the next Monday.
        Assert.Equal([A.Monday.AddDays(7), A.Monday.AddDays(7)], one.Proposals.Select(p => p.DueOn));
        Assert.Equal(["В очередь ассистентов идут только сервисные задачи.", "В команде клиента нет ассистента: задачу в очереди никто не увидит. Добавьте ассистента в команду."], one.Proposals.Select(p => p.QueueRefusal));
        Assert.All(one.Proposals, p => Assert.Null(p.OpenUntil));
    }

    [Theory, EachDatabase]
    public async Task Our_contact_does_the_work_unless_disabled_or_blind_to_the_account(DatabaseKind kind)
    {
        await using var database = await TestDatabase.CreateAsync(kind);
        await using var db = database.OpenAsSystem();
        var (anna, boris) = (await A.UserAsync(db), await A.UserAsync(db));
        var account = await A.AccountAsync(db, anna.Id);
        var member = await A.MemberAsync(db, account.Id, await A.PersonAsync(db, account.Id), Decider);
        member.Approach(boris.Id, null, null);
        await db.SaveChangesAsync();
        await database.SignInAsync(anna.Id);
        async Task<int> AssigneeAsync()
        {
            database.Get<ViewerDirectory>().Forget();
            return (await database.Get<DirectionQueries>().ProposedAsync(member.Id, [], default))!.AssigneeId;
        }

        var blind = await AssigneeAsync();
        await A.JoinTeamAsync(db, account.Id, boris.Id, KamPortal.Accounts.TeamRole.DevelopmentManager);
        var seeing = await AssigneeAsync();
        boris.IsEnabled = false;
        await db.SaveChangesAsync();

        Assert.Equal((anna.Id, boris.Id, anna.Id), (blind, seeing, await AssigneeAsync()));
    }

    [Theory, EachDatabase]
    public async Task Chosen_directions_become_touches_and_a_queued_task_and_planning_them_again_changes_nothing(DatabaseKind kind)
    {
        await using var database = await TestDatabase.CreateAsync(kind);
        await using var db = database.OpenAsSystem();
        var (anna, assistant) = (await A.UserAsync(db), await A.UserAsync(db, Role.Assistant));
        var account = await A.AccountAsync(db, anna.Id);
        await A.JoinTeamAsync(db, account.Id, assistant.Id);
        var person = await A.PersonAsync(db, account.Id);
        var member = await A.MemberAsync(db, account.Id, person, Buyer);
        await database.SignInAsync(anna.Id);
        var form = await FormAsync(database, member.Id, queue: true);

        var first = await database.Get<PlanDirections>().RunAsync(form, default);
        var second = await database.Get<PlanDirections>().RunAsync(form, default);

        Assert.Equal((new PlannedDirections(1, 1, 0), new PlannedDirections(0, 0, 2)), (first, second));
        var touch = await db.Touches.Include(t => t.People).AsNoTracking().SingleAsync();
        Assert.Equal((anna.Id, TouchType.Call, "Согласовать условия и порядок заказа", A.Monday.AddDays(7), TouchOrigin.Own), (touch.AssigneeId, touch.Type, touch.Topic, touch.DueOn, touch.Origin));
        Assert.Equal(person.Id, Assert.Single(touch.People).PersonId);
        var task = await db.WorkTasks.AsNoTracking().SingleAsync();
        Assert.Equal((null, TaskKind.Service, TaskSource.RoleDirection, person.Id, 20), (task.AssigneeId, task.Kind, task.Source, task.PersonId, task.Minutes));
        Assert.Equal(touch.DueOn, (await db.Accounts.AsNoTracking().SingleAsync()).NextTouchOn);
        Assert.Contains("Выслать график поставок", (await db.Notifications.AsNoTracking().SingleAsync(n => n.UserId == assistant.Id)).Text);
        Assert.All((await database.Get<DirectionQueries>().ProposedAsync(member.Id, [], default))!.Proposals, p => Assert.Equal(A.Monday.AddDays(7), p.OpenUntil));
    }

    [Theory, EachDatabase]
    public async Task Work_that_was_done_may_come_round_again(DatabaseKind kind)
    {
        await using var database = await TestDatabase.CreateAsync(kind);
        await using var db = database.OpenAsSystem();
        var anna = await A.UserAsync(db);
        var account = await A.AccountAsync(db, anna.Id);
        var member = await A.MemberAsync(db, account.Id, await A.PersonAsync(db, account.Id), Buyer);
        await database.SignInAsync(anna.Id);
        var form = await FormAsync(database, member.Id, queue: false);
        await database.Get<PlanDirections>().RunAsync(form, default);
        await database.Get<LogTouch>().RunAsync(new LogTouch.Form { TouchId = await db.Touches.MinAsync(t => t.Id) }, default);

        var again = await database.Get<PlanDirections>().RunAsync(form, default);

        Assert.Equal(new PlannedDirections(1, 0, 1), again);
        Assert.Equal(3, await db.Touches.Select(t => t.OccurrenceKey).Distinct().CountAsync());
    }

    [Theory, EachDatabase]
    public async Task Of_two_who_plan_the_same_at_once_one_plans_it(DatabaseKind kind)
    {
        await using var database = await TestDatabase.CreateAsync(kind);
        await using var db = database.OpenAsSystem();
        var anna = await A.UserAsync(db);
        var account = await A.AccountAsync(db, anna.Id);
        var member = await A.MemberAsync(db, account.Id, await A.PersonAsync(db, account.Id), Buyer, Expert);
        await database.SignInAsync(anna.Id);
        var form = await FormAsync(database, member.Id, queue: false);

        var planned = await Task.WhenAll(Enumerable.Range(0, 4).Select(_ => Task.Run(() => database.Get<PlanDirections>().RunAsync(form, default))));

        Assert.Equal(4, planned.Sum(p => p.Touches));
        Assert.Equal(4, await db.Touches.CountAsync());
    }

    [Theory, EachDatabase]
    public async Task All_or_nothing_is_planned(DatabaseKind kind)
    {
        await using var database = await TestDatabase.CreateAsync(kind);
        await using var db = database.OpenAsSystem();
        var (anna, stranger) = (await A.UserAsync(db), await A.UserAsync(db));
        var account = await A.AccountAsync(db, anna.Id);
        var member = await A.MemberAsync(db, account.Id, await A.PersonAsync(db, account.Id), Buyer);
        await database.SignInAsync(anna.Id);
        var verb = database.Get<PlanDirections>();
        var form = await FormAsync(database, member.Id, queue: false);
        var foreign = await db.RoleDirections.FirstAsync(d => d.RoleId == Decider);
        async Task<string> RefusalAsync() => (await Assert.ThrowsAsync<RuleViolation>(() => verb.RunAsync(form, default))).Message;

        form.Lines[1].ToQueue = true;
        Assert.Contains("нет ассистента", await RefusalAsync());
        (form.Lines[1].ToQueue, form.Lines[1].DueOn) = (false, A.Monday.AddDays(-1));
        Assert.Contains("дата уже прошла", await RefusalAsync());
        form.Lines[1] = new PlanDirections.Line { DirectionId = foreign.Id, DueOn = A.Monday };
        Assert.Contains("не относится к ролям", await RefusalAsync());
        form.Lines.Clear();
        Assert.Contains("хотя бы одно", await RefusalAsync());
        form = new PlanDirections.Form { MemberId = member.Id, Lines = [new() { DirectionId = foreign.Id, DueOn = A.Monday }] };
        member.Leave(A.Monday, null);
        await db.SaveChangesAsync();
        Assert.Contains("больше не участвует", await RefusalAsync());
        Assert.Empty((await database.Get<DirectionQueries>().ProposedAsync(member.Id, [], default))!.Proposals);
        await database.SignInAsync(stranger.Id);
        Assert.Contains("вам недоступен", await RefusalAsync());
        Assert.Null(await database.Get<DirectionQueries>().ProposedAsync(member.Id, [], default));
        Assert.Equal((0, 0), (await db.Touches.CountAsync(), await db.WorkTasks.CountAsync()));
    }

    private static async Task<PlanDirections.Form> FormAsync(TestDatabase database, int memberId, bool queue)
    {
        var plan = (await database.Get<DirectionQueries>().ProposedAsync(memberId, [], default))!;
        return new PlanDirections.Form { MemberId = memberId, Lines = [.. plan.Proposals.Select(p => new PlanDirections.Line { DirectionId = p.DirectionId, DueOn = p.DueOn, ToQueue = queue && p.QueueRefusal is null })] };
    }
}
