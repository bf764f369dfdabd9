using KamPortal.Accounts;
using KamPortal.Gifts;
using KamPortal.Greetings;
using KamPortal.Handover;
using KamPortal.People;
using KamPortal.Staff;
using KamPortal.Touches;
using KamPortal.WorkTasks;
using Microsoft.EntityFrameworkCore;

namespace KamPortal.Tests.Gifts;

public sealed class GiftVerbTests
{
    private static CancellationToken Now => TestContext.Current.CancellationToken;

    [Theory, EachDatabase]
    public async Task An_approved_gift_is_a_task_until_it_is_given_and_giving_can_be_taken_back(DatabaseKind kind)
    {
        await using var it = await GiftCase.CreateAsync(kind);
        var id = await it.ApprovedAsync();
        var task = await TaskAsync(it);
        Assert.Equal((it.World.Manager.Id, TaskSource.Gift, WorkTaskStatus.Open, A.Monday.AddDays(7)), (task.AssigneeId!.Value, task.Source, task.Status, task.DueOn));

        var receipt = await it.GiveAsync(id, A.Monday, logTouch: true);
        Assert.Equal((GiftStatus.Given, A.Monday), ((await it.GiftAsync(id)).Status, (await it.GiftAsync(id)).On));
        Assert.Equal(WorkTaskStatus.Done, (await TaskAsync(it)).Status);
        await using (var db = it.Database.OpenAsSystem())
        {
            var touch = await db.Touches.Include(t => t.People).SingleAsync(t => t.Id == receipt.TouchId, Now);
            Assert.Equal((TouchStatus.Done, A.Monday, "Вручён подарок: Набор чая", it.Person.Id), (touch.Status, touch.DoneOn!.Value, touch.Result, touch.People.Single().PersonId));
            Assert.Equal(A.Monday, await db.Accounts.Where(a => a.Id == it.World.Account.Id).Select(a => a.LastTouchOn).SingleAsync(Now));
            Assert.Equal(1, (await GiftQueries.GivenCountsAsync(db, [it.World.Account.Id], A.Monday, A.Monday, Now))[it.World.Account.Id]);
            Assert.Empty(await GiftQueries.GivenCountsAsync(db, [it.World.Account.Id], A.Monday.AddDays(1), A.Monday.AddDays(9), Now));
        }

        await Assert.ThrowsAsync<RuleViolation>(() => it.GiveAsync(id));
        await it.Database.Get<GiveGift>().UndoAsync(receipt, Now);
        Assert.Equal((GiftStatus.Approved, A.Monday.AddDays(7)), ((await it.GiftAsync(id)).Status, (await it.GiftAsync(id)).On));
        Assert.Equal(WorkTaskStatus.Open, (await TaskAsync(it)).Status);
        await using var after = it.Database.OpenAsSystem();
        Assert.Empty(await after.Touches.ToListAsync(Now));
    }

    [Fact]
    public async Task A_gift_is_given_today_or_before_to_somebody_who_was_there_and_only_when_approved()
    {
        await using var it = await GiftCase.CreateAsync();
        var planned = (await it.PlanAsync(100m, on: A.Monday.AddDays(2))).Id;
        await Assert.ThrowsAsync<RuleViolation>(() => it.GiveAsync(planned));
        var id = await it.ApprovedAsync();
        Assert.Equal("On", (await Assert.ThrowsAsync<RuleViolation>(() => it.GiveAsync(id, A.Monday.AddDays(1)))).Field);
        Assert.Equal("On", (await Assert.ThrowsAsync<RuleViolation>(() => it.GiveAsync(id, A.Monday.AddYears(-2)))).Field);
        await using (var db = it.Database.OpenAsSystem())
        {
            (await db.Employments.SingleAsync(e => e.PersonId == it.Person.Id, Now)).ToOn = A.Monday.AddDays(-1);
            await db.SaveChangesAsync(Now);
        }

        Assert.Contains("не работал", (await Assert.ThrowsAsync<RuleViolation>(() => it.GiveAsync(id))).Message, StringComparison.Ordinal);
        await it.GiveAsync(id, A.Monday.AddDays(-1));
    }

    [Theory]
    [InlineData("0")]
    [InlineData("-5")]
    [InlineData("1000000,01")]
    [InlineData("")]
    [InlineData("дорого")]
    public async Task An_absurd_value_is_refused(string value)
    {
        await using var it = await GiftCase.CreateAsync();
        var refusal = await Assert.ThrowsAsync<RuleViolation>(() => it.Database.Get<PlanGift>().RunAsync(new() { AccountId = it.World.Account.Id, PersonId = it.Person.Id, Title = "Чай", Occasion = "Юбилей", Value = value, On = A.Monday }, Now));
        Assert.Equal("Value", refusal.Field);
    }

    [Fact]
    public async Task A_gift_needs_somebody_of_the_account_who_wants_it_a_title_an_occasion_and_a_day_to_come()
    {
        await using var it = await GiftCase.CreateAsync();
        var other = await it.AccountAsync("Чужой", owner: it.World.Colleague);
        var stranger = await it.PersonAsync("Чужаков", other);
        var (declined, never) = (await it.PersonAsync("Отказов"), await it.PersonAsync("Никогдаев"));
        await using (var db = it.Database.OpenAsSystem())
        {
            (await db.People.SingleAsync(p => p.Id == declined.Id, Now)).OptOuts = OptOuts.Greetings | OptOuts.Mail;
            db.Add(new GreetingPreference { PersonId = never.Id, IsNever = true });
            await db.SaveChangesAsync(Now);
        }

        await RefusedAsync("PersonId", f => f.PersonId = stranger.Id);
        await RefusedAsync("PersonId", f => f.PersonId = null);
        await RefusedAsync("PersonId", f => f.PersonId = declined.Id);
        await RefusedAsync("PersonId", f => f.PersonId = never.Id);
        await RefusedAsync("Title", f => f.Title = " ");
        await RefusedAsync("Title", f => f.Title = new string('x', 201));
        await RefusedAsync("Occasion", f => f.Occasion = null);
        await RefusedAsync("On", f => f.On = A.Monday.AddDays(-1));
        await RefusedAsync("On", f => f.On = A.Monday.AddYears(2));
        await RefusedAsync("On", f => f.On = null);
        await RefusedAsync(null, f => f.AccountId = other.Id);
        await it.World.SignInAsync(it.World.Colleague);
        await RefusedAsync(null, _ => { });
        await using var empty = it.Database.OpenAsSystem();
        Assert.Empty(await empty.Gifts.ToListAsync(Now));

        async Task RefusedAsync(string? field, Action<PlanGift.Form> spoil)
        {
            var form = new PlanGift.Form { AccountId = it.World.Account.Id, PersonId = it.Person.Id, Title = "Чай", Occasion = "Юбилей", Value = "100", On = A.Monday };
            spoil(form);
            Assert.Equal(field, (await Assert.ThrowsAsync<RuleViolation>(() => it.Database.Get<PlanGift>().RunAsync(form, Now))).Field);
        }
    }

    [Fact]
    public async Task The_supervisor_or_a_director_decides_never_a_colleague_and_never_the_planner()
    {
        await using var it = await GiftCase.CreateAsync();
        var id = (await it.PlanAsync(100m)).Id;
        foreach (var person in new[] { it.World.Manager, it.World.Colleague, it.World.OtherHead })
        {
            await Assert.ThrowsAsync<RuleViolation>(() => it.ApproveAsync(person, id));
        }

        await it.World.SignInAsync(it.World.Head);
        var own = (await it.PlanAsync(100m, on: A.Monday.AddDays(3))).Id;
        await Assert.ThrowsAsync<RuleViolation>(() => it.ApproveAsync(it.World.Head, own));
        await it.ApproveAsync(it.World.Director, id, own);
        var refusal = await Assert.ThrowsAsync<RuleViolation>(() => it.ApproveAsync(it.World.Head, id));
        Assert.Contains("Вершинин", refusal.Message, StringComparison.Ordinal);
        await using var db = it.Database.OpenAsSystem();
        Assert.Contains(await db.Notifications.Where(n => n.UserId == it.World.Head.Id).Select(n => n.Text).ToListAsync(Now), t => t.Contains("ждёт утверждения", StringComparison.Ordinal));
        Assert.Contains(await db.Notifications.Where(n => n.UserId == it.World.Manager.Id).Select(n => n.Text).ToListAsync(Now), t => t.Contains("утвердил(а)", StringComparison.Ordinal));
    }

    [Fact]
    public async Task A_refused_gift_says_why_and_is_planned_again_by_a_change()
    {
        await using var it = await GiftCase.CreateAsync();
        var id = (await it.PlanAsync(2_900m)).Id;
        await it.World.SignInAsync(it.World.Head);
        await Assert.ThrowsAsync<RuleViolation>(async () => await it.Database.Get<DecideOnGifts>().RefuseAsync([await it.ChoiceAsync(id)], " ", Now));
        await it.Database.Get<DecideOnGifts>().RefuseAsync([await it.ChoiceAsync(id)], "Дорого", Now);
        Assert.Equal((GiftStatus.Refused, "Дорого"), ((await it.GiftAsync(id)).Status, (await it.GiftAsync(id)).DecisionNote));
        await it.World.SignInAsync(it.World.Manager);
        await it.EditAsync(id, 1_000m);
        Assert.Equal((GiftStatus.Planned, null), ((await it.GiftAsync(id)).Status, (await it.GiftAsync(id)).DecisionNote));
    }

    [Fact]
    public async Task Another_value_or_thing_has_to_be_approved_anew()
    {
        await using var it = await GiftCase.CreateAsync();
        var id = await it.ApprovedAsync();
        await it.EditAsync(id, 2_000m, on: A.Monday.AddDays(8));
        Assert.Equal(GiftStatus.Approved, (await it.GiftAsync(id)).Status);
        await it.EditAsync(id, 2_000m, "Виски");
        Assert.Equal(GiftStatus.Planned, (await it.GiftAsync(id)).Status);
        Assert.Equal(WorkTaskStatus.Cancelled, (await TaskAsync(it)).Status);
        await it.ApproveAsync(it.World.Head, id);
        Assert.Equal(WorkTaskStatus.Open, (await TaskAsync(it)).Status);
    }

    [Theory, EachDatabase]
    public async Task Of_two_who_edit_or_decide_at_once_the_second_is_told(DatabaseKind kind)
    {
        await using var it = await GiftCase.CreateAsync(kind);
        var id = (await it.PlanAsync(100m)).Id;
        var seen = await it.ChoiceAsync(id);
        await it.EditAsync(id, 200m);
        await Assert.ThrowsAsync<EditedMeanwhile>(() => it.Database.Get<EditGift>().RunAsync(new() { GiftId = id, Version = seen.Version, Title = "Чай", Value = "300", On = A.Monday, Note = "Юбилей" }, Now));
        await it.World.SignInAsync(it.World.Head);
        await Assert.ThrowsAsync<RuleViolation>(() => it.Database.Get<DecideOnGifts>().ApproveAsync([seen], Now));
        var current = await it.ChoiceAsync(id);
        await it.Database.Get<DecideOnGifts>().ApproveAsync([current], Now);
        await it.World.SignInAsync(it.World.Director);
        await Assert.ThrowsAsync<RuleViolation>(() => it.Database.Get<DecideOnGifts>().RefuseAsync([current], "Нет", Now));
        Assert.Equal((GiftStatus.Approved, 200m), ((await it.GiftAsync(id)).Status, (await it.GiftAsync(id)).Value));
    }

    [Fact]
    public async Task Struck_out_gifts_close_the_task_and_come_back_to_be_approved()
    {
        await using var it = await GiftCase.CreateAsync();
        var id = await it.ApprovedAsync();
        await it.Database.Get<StrikeGifts>().RunAsync([await it.ChoiceAsync(id)], "Уже подарили", Now);
        Assert.Equal((GiftStatus.Cancelled, WorkTaskStatus.Cancelled), ((await it.GiftAsync(id)).Status, (await TaskAsync(it)).Status));
        await it.Database.Get<StrikeGifts>().RestoreAsync([await it.ChoiceAsync(id)], Now);
        Assert.Equal(GiftStatus.Planned, (await it.GiftAsync(id)).Status);
    }

    [Theory, EachDatabase]
    public async Task A_lost_or_archived_client_gets_no_gifts_any_more(DatabaseKind kind)
    {
        await using var it = await GiftCase.CreateAsync(kind);
        var (approved, given) = (await it.ApprovedAsync(), await it.ApprovedAsync(person: await it.PersonAsync("Вручёнова")));
        await it.GiveAsync(given);
        await it.Database.Get<ArchiveAccount>().RunAsync(it.World.Account.Id, Now);

        Assert.Equal((GiftStatus.Cancelled, "Клиент в архиве"), ((await it.GiftAsync(approved)).Status, (await it.GiftAsync(approved)).DecisionNote));
        Assert.Equal(GiftStatus.Given, (await it.GiftAsync(given)).Status);
        await using var db = it.Database.OpenAsSystem();
        Assert.DoesNotContain(await db.WorkTasks.Select(t => t.Status).ToListAsync(Now), s => s == WorkTaskStatus.Open);
        await Assert.ThrowsAsync<RuleViolation>(() => it.PlanAsync(10m));
    }

    [Fact]
    public async Task Gifts_stay_with_the_account_when_it_goes_to_another_manager_and_the_task_goes_along()
    {
        await using var it = await GiftCase.CreateAsync();
        var id = await it.ApprovedAsync();
        await it.World.SignInAsync(it.World.Head);
        await it.Database.Get<ChangeOwner>().RunAsync(new() { AccountIds = [it.World.Account.Id], NewOwnerId = it.World.Colleague.Id, Reason = "Передача" }, Now);
        Assert.Equal(it.World.Colleague.Id, (await TaskAsync(it)).AssigneeId);
        await it.World.SignInAsync(it.World.Colleague);
        await it.GiveAsync(id);
        await it.World.SignInAsync(it.World.Manager);
        Assert.Empty((await it.Database.Get<GiftQueries>().PageAsync(new(), Now)).Rows);
        Assert.Null(await it.Database.Get<GiftQueries>().FindAsync(id, Now));
    }

    [Fact]
    public async Task Values_are_for_those_who_may_see_gifts()
    {
        await using var it = await GiftCase.CreateAsync();
        await it.GiveAsync(await it.ApprovedAsync());
        await using var db = it.Database.OpenAsSystem();
        var assistant = await A.UserAsync(db, Role.Assistant);
        await A.JoinTeamAsync(db, it.World.Account.Id, assistant.Id);
        Assert.Equal(2_000m, (await it.Database.Get<GiftQueries>().OfAsync(it.World.Account.Id, null, Now)).Lines.Single().Value);
        await it.World.SignInAsync(assistant);
        var line = (await it.Database.Get<GiftQueries>().OfAsync(null, it.Person.Id, Now)).Lines.Single();
        Assert.Equal(("Набор чая", null), (line.Title, line.Value));
        await Assert.ThrowsAsync<RuleViolation>(() => it.Database.Get<GiftQueries>().PageAsync(new(), Now));
        var history = new KamPortal.Audit.AuditFilter { AccountId = it.World.Account.Id, Kind = KamPortal.Audit.AuditKind.Gifts };
        Assert.Empty((await it.Database.Get<KamPortal.Audit.AuditQueries>().ListAsync(history, Now)).Lines);
        await it.World.SignInAsync(it.World.Manager);
        Assert.Equal(3, (await it.Database.Get<KamPortal.Audit.AuditQueries>().ListAsync(history, Now)).Lines.Count);
    }

    private static async Task<WorkTask> TaskAsync(GiftCase it)
    {
        await using var db = it.Database.OpenAsSystem();
        return await db.WorkTasks.AsNoTracking().SingleAsync(t => t.Source == TaskSource.Gift, Now);
    }
}
