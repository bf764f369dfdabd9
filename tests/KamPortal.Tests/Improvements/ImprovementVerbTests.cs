using KamPortal.Accounts;
using KamPortal.Handover;
using KamPortal.Improvements;
using KamPortal.Staff;
using KamPortal.Surveys;
using KamPortal.WorkTasks;
using Microsoft.EntityFrameworkCore;

namespace KamPortal.Tests.Improvements;

public sealed class ImprovementVerbTests
{
    private static CancellationToken Now => TestContext.Current.CancellationToken;

    [Theory, EachDatabase]
    public async Task A_deficit_becomes_somebodys_work_with_the_means_of_that_moment(DatabaseKind kind)
    {
        await using var it = await VoiceCase.CreateAsync(kind);
        await it.AnswerAsync(9, 5);
        await it.AnswerAsync(10, 7, person: await A.PersonAsync(it.Db, it.Client, "Второй"));
        await it.AnswerAsync(1, 10, at: it.Other);

        var id = await it.OpenAsync(owner: it.World.Head, source: ImprovementSource.Deficit, wave: it.Wave.Id, question: it.Delivery.Id);

        var saved = await it.FindAsync(id);
        Assert.Equal((9.5m, 6m, ImprovementStatus.Open, it.World.Head.Id), (saved.Expected, saved.Perceived, saved.Status, saved.OwnerId));
        var task = await it.Db.WorkTasks.AsNoTracking().SingleAsync(Now);
        Assert.Equal((it.Client, it.World.Head.Id, TaskSource.Improvement, $"improvement:{id}:{it.Client}", $"/improvements?id={id}", A.Monday.AddDays(14)), (task.AccountId, task.AssigneeId!.Value, task.Source, task.SourceKey, task.Link, task.DueOn));
        Assert.Contains("Отгружаем за два дня", await it.Db.Notifications.Where(n => n.UserId == it.World.Head.Id).Select(n => n.Text).SingleAsync(Now), StringComparison.Ordinal);
    }

    [Theory, EachDatabase]
    public async Task What_does_not_fit_is_refused_beside_its_field(DatabaseKind kind)
    {
        await using var it = await VoiceCase.CreateAsync(kind);
        var (wave, question) = (it.Wave.Id, it.Delivery.Id);
        var disabled = await A.UserAsync(it.Db, lastName: "Ушедшая");
        disabled.IsEnabled = false;
        var draft = await it.WaveAsync(SurveyKind.Nps);
        draft.Status = KamPortal.Surveys.Waves.WaveStatus.Draft;
        await it.Db.SaveChangesAsync(Now);

        async Task Refused(string field, Func<Task> action) => Assert.Equal(field, (await VoiceCase.RefusedAsync(action)).Field);
        await Refused("Title", () => it.OpenAsync(title: " "));
        await Refused("DueOn", () => it.OpenAsync(due: A.Monday.AddDays(-1)));
        await Refused("DueOn", () => it.OpenAsync(due: A.Monday.AddYears(4)));
        await Refused("OwnerId", () => it.OpenAsync(owner: disabled));
        await Refused("Accounts", () => it.OpenAsync(said: [(it.Client, " ")]));
        await Refused("Accounts", () => it.OpenAsync(said: [(it.Other.Id, "Чужой клиент")]));
        await Refused("WaveId", () => it.OpenAsync(source: ImprovementSource.Detractor));
        await Refused("WaveId", () => it.OpenAsync(source: ImprovementSource.Detractor, wave: draft.Id));
        await Refused("QuestionId", () => it.OpenAsync(source: ImprovementSource.Deficit, wave: wave));
        await Refused("QuestionId", () => it.OpenAsync(source: ImprovementSource.Gap, wave: wave, question: question));
        await Refused("QuestionId", () => it.OpenAsync(source: ImprovementSource.Deficit, wave: wave, question: draft.Template.Questions[0].Id));
        await Refused("Accounts", () => it.Get<OpenImprovement>().RunAsync(new() { Fields = new() { Title = "Без клиента", OwnerId = it.World.Manager.Id, DueOn = A.Monday } }, Now));
        Assert.Empty(await it.Db.Improvements.ToListAsync(Now));
        Assert.Empty(await it.Db.WorkTasks.ToListAsync(Now));
    }

    [Theory, EachDatabase]
    public async Task It_closes_with_evidence_alone_and_its_task_with_it(DatabaseKind kind)
    {
        await using var it = await VoiceCase.CreateAsync(kind);
        var id = await it.OpenAsync();
        var taskId = await it.Db.WorkTasks.Select(t => t.Id).SingleAsync(Now);
        Assert.Contains("вместе с улучшением", (await VoiceCase.RefusedAsync(() => it.Get<CloseTask>().RunAsync(new() { TaskId = taskId }, Now))).Message, StringComparison.Ordinal);
        Assert.Equal("Evidence", (await VoiceCase.RefusedAsync(() => it.CloseAsync(id, "  "))).Field);

        await it.CloseAsync(id);

        var done = await it.FindAsync(id);
        Assert.Equal((ImprovementStatus.Done, "Склад в Самаре, 48 часов", A.Monday, it.World.Manager.Id), (done.Status, done.Evidence, done.ClosedOn!.Value, done.ClosedById!.Value));
        Assert.Equal(WorkTaskStatus.Done, await it.Db.WorkTasks.AsNoTracking().Select(t => t.Status).SingleAsync(Now));
        await VoiceCase.RefusedAsync(() => it.CloseAsync(id));
        await VoiceCase.RefusedAsync(() => it.EditAsync(id));
        await VoiceCase.RefusedAsync(() => it.DropAsync(id));
    }

    [Theory, EachDatabase]
    public async Task Dropped_with_a_reason_and_taken_up_again_it_was_shown_to_nobody(DatabaseKind kind)
    {
        await using var it = await VoiceCase.CreateAsync(kind);
        var id = await it.OpenAsync();
        Assert.Equal("Reason", (await VoiceCase.RefusedAsync(() => it.DropAsync(id, null))).Field);
        await it.DropAsync(id);
        Assert.Equal((ImprovementStatus.Dropped, WorkTaskStatus.Cancelled), ((await it.FindAsync(id)).Status, await it.Db.WorkTasks.AsNoTracking().Select(t => t.Status).SingleAsync(Now)));

        await it.ReopenAsync(id);
        await it.CloseAsync(id);
        await it.Db.ImprovementAccounts.ExecuteUpdateAsync(a => a.SetProperty(x => x.ShownOn, A.Monday), Now);
        await it.ReopenAsync(id);

        var open = await it.FindAsync(id);
        Assert.Equal((ImprovementStatus.Open, null, null, null, null), (open.Status, open.Evidence, open.ClosedOn, open.ClosedById, open.Accounts[0].ShownOn));
        Assert.Equal(WorkTaskStatus.Open, await it.Db.WorkTasks.AsNoTracking().Select(t => t.Status).SingleAsync(Now));
        await VoiceCase.RefusedAsync(() => it.ReopenAsync(id));
    }

    [Theory, EachDatabase]
    public async Task Somebody_else_takes_it_over_with_its_task_and_a_stale_form_overwrites_nothing(DatabaseKind kind)
    {
        await using var it = await VoiceCase.CreateAsync(kind);
        var id = await it.OpenAsync();
        var seen = (await it.FindAsync(id)).Version;

        await it.EditAsync(id, "Отгружаем за день", it.World.Colleague, A.Monday.AddDays(20), said: [(it.Client, "Ждём неделями")]);

        var task = await it.Db.WorkTasks.AsNoTracking().SingleAsync(Now);
        Assert.Equal((it.World.Colleague.Id, "Отгружаем за день", A.Monday.AddDays(20)), (task.AssigneeId!.Value, task.Title, task.DueOn));
        Assert.Equal("Ждём неделями", (await it.FindAsync(id)).Accounts[0].Said);
        Assert.Equal(TeamRole.Specialist, await it.Db.AccountTeamMembers.Where(m => m.UserId == it.World.Colleague.Id && m.AccountId == it.Client).Select(m => m.Role).SingleAsync(Now));
        await Assert.ThrowsAsync<EditedMeanwhile>(() => it.EditAsync(id, "Поверх", version: seen));
        await Assert.ThrowsAsync<EditedMeanwhile>(() => it.CloseAsync(id, version: seen));
    }

    [Theory, EachDatabase]
    public async Task An_owner_who_does_not_work_with_clients_closes_it_and_the_manager_sees_to_it(DatabaseKind kind)
    {
        await using var it = await VoiceCase.CreateAsync(kind);
        var stores = await A.UserAsync(it.Db, Role.Department, lastName: "Кладовщиков");
        var id = await it.OpenAsync(owner: stores);

        var task = await it.Db.WorkTasks.AsNoTracking().SingleAsync(Now);
        Assert.Equal((it.World.Manager.Id, true), (task.AssigneeId!.Value, task.Title.Contains("Кладовщиков", StringComparison.Ordinal)));
        await it.World.SignInAsync(stores);
        var row = (await it.Get<ImprovementQueries>().FindAsync(id, Now))!;
        Assert.Equal((0, 1, false, true), (row.Clients.Count, row.Colleagues, row.MayEdit, row.MayClose));
        await VoiceCase.RefusedAsync(() => it.EditAsync(id));
        await it.CloseAsync(id);
        Assert.Equal(WorkTaskStatus.Done, await it.Db.WorkTasks.AsNoTracking().Select(t => t.Status).SingleAsync(Now));
    }

    [Theory, EachDatabase]
    public async Task Clients_of_colleagues_are_counted_not_named_and_stay_as_they_are(DatabaseKind kind)
    {
        await using var it = await VoiceCase.CreateAsync(kind);
        await it.World.SignInAsync(it.World.Head);
        var id = await it.OpenAsync(owner: it.World.Manager, said: [(it.Client, "Долго"), (it.Other.Id, "Секрет Гранита")]);
        var hidden = await it.OpenAsync("Только Гранит", owner: it.World.Colleague, said: [(it.Other.Id, "Секрет Гранита")]);
        await it.World.SignInAsync(it.World.Manager);

        var page = await it.Get<ImprovementQueries>().ListAsync(new(), Now);
        var row = Assert.Single(page.Rows);
        Assert.Equal((id, "Вектор", 1), (row.Id, Assert.Single(row.Clients).Account, row.Colleagues));
        Assert.Equal(1, page.Counts[ImprovementShow.Open]);
        Assert.Null(await it.Get<ImprovementQueries>().FindAsync(hidden, Now));
        await it.EditAsync(id, said: [(it.Client, "Очень долго")]);

        Assert.Equal(["Очень долго", "Секрет Гранита"], (await it.FindAsync(id)).Accounts.OrderBy(a => a.AccountId).Select(a => a.Said));
        await VoiceCase.RefusedAsync(() => it.EditAsync(hidden));
        await VoiceCase.RefusedAsync(() => it.CloseAsync(hidden));
    }

    [Theory, EachDatabase]
    public async Task A_client_that_was_shown_it_stays_in_it_and_the_last_one_as_well(DatabaseKind kind)
    {
        await using var it = await VoiceCase.CreateAsync(kind);
        var second = await A.AccountAsync(it.Db, it.World.Manager.Id, "Астра");
        var id = await it.OpenAsync(said: [(it.Client, "Долго"), (second.Id, "Дорого")]);
        var other = await it.Db.WorkTasks.AsNoTracking().SingleAsync(Now);

        await it.EditAsync(id, said: [(second.Id, "Дорого")]);

        Assert.Equal(WorkTaskStatus.Cancelled, await it.Db.WorkTasks.AsNoTracking().Where(t => t.Id == other.Id).Select(t => t.Status).SingleAsync(Now));
        Assert.Equal(second.Id, await it.Db.WorkTasks.AsNoTracking().Where(t => t.Status == WorkTaskStatus.Open).Select(t => t.AccountId).SingleAsync(Now));
        await it.Db.ImprovementAccounts.ExecuteUpdateAsync(a => a.SetProperty(x => x.ShownOn, A.Monday), Now);
        Assert.Contains("Астра", (await VoiceCase.RefusedAsync(() => it.EditAsync(id, said: [(it.Client, "Снова мы")]))).Message, StringComparison.Ordinal);
        Assert.Equal("Accounts", (await VoiceCase.RefusedAsync(async () => await it.Get<EditImprovement>().RunAsync(new() { ImprovementId = id, Version = (await it.FindAsync(id)).Version, Fields = new() { Title = "Пусто", OwnerId = it.World.Manager.Id, DueOn = A.Monday.AddDays(14) } }, Now))).Field);
    }

    [Theory, EachDatabase]
    public async Task Means_of_an_anonymous_wave_are_kept_only_from_the_least_number_on(DatabaseKind kind)
    {
        await using var it = await VoiceCase.CreateAsync(kind, anonymous: true);
        for (var i = 0; i < 4; i++)
        {
            await it.AnswerAsync(8, 4);
        }

        var few = await it.FindAsync(await it.OpenAsync(source: ImprovementSource.Deficit, wave: it.Wave.Id, question: it.Delivery.Id));
        await it.AnswerAsync(8, 4);
        var enough = await it.FindAsync(await it.OpenAsync(source: ImprovementSource.Deficit, wave: it.Wave.Id, question: it.Delivery.Id));

        Assert.Equal((null, 8m, 4m), (few.Expected, enough.Expected!.Value, enough.Perceived!.Value));
    }

    [Theory, EachDatabase]
    public async Task The_list_is_narrowed_by_state_owner_wave_and_client(DatabaseKind kind)
    {
        await using var it = await VoiceCase.CreateAsync(kind);
        var open = await it.OpenAsync("Первое");
        var late = await it.OpenAsync("Второе", due: A.Monday, owner: it.World.Head, source: ImprovementSource.Interview, wave: it.Wave.Id);
        var done = await it.OpenAsync("Третье");
        await it.CloseAsync(done);
        await it.DropAsync(await it.OpenAsync("Четвёртое"));
        it.Database.Clock.Now = TestClock.Start.AddDays(1);
        var queries = it.Get<ImprovementQueries>();
        async Task<int[]> Ids(ImprovementFilter filter) => [.. (await queries.ListAsync(filter, Now)).Rows.Select(r => r.Id)];

        Assert.Equal([late, open], await Ids(new()));
        Assert.Equal([late], await Ids(new(ImprovementShow.Overdue)));
        Assert.Equal([done], await Ids(new(ImprovementShow.NotShown)));
        Assert.Equal([done], await Ids(new(ImprovementShow.Done)));
        Assert.Equal([late], await Ids(new(OwnerId: it.World.Head.Id)));
        Assert.Equal([late], await Ids(new(WaveId: it.Wave.Id)));
        Assert.Empty(await Ids(new(AccountId: it.Other.Id)));
        Assert.Equal(1, (await queries.ListAsync(new(), Now)).Rows[0].DaysLate);
        Assert.Equal([late, open, done], (await queries.OfAccountAsync(it.Client, Now)).Select(r => r.Id).Take(3));
        var filters = await queries.FiltersAsync(Now);
        Assert.Equal((2, it.Wave.Id), (filters.Owners.Count, Assert.Single(filters.Waves).Id));
    }

    [Theory, EachDatabase]
    public async Task A_client_given_away_takes_its_improvements_along_and_shared_ones_stay(DatabaseKind kind)
    {
        await using var it = await VoiceCase.CreateAsync(kind);
        var kept = await A.AccountAsync(it.Db, it.World.Manager.Id, "Остаётся");
        var (own, shared, heads) = (await it.OpenAsync("Своё"), await it.OpenAsync("Общее", said: [(it.Client, "Долго"), (kept.Id, "Долго")]), await it.OpenAsync("Чужое", owner: it.World.Head));
        var done = await it.OpenAsync("Сделанное");
        await it.CloseAsync(done);
        await it.World.SignInAsync(it.World.Head);

        await it.Get<ChangeOwner>().RunAsync(new() { AccountIds = [it.Client], NewOwnerId = it.World.Colleague.Id, Reason = "Отпуск по уходу" }, Now);

        Assert.Equal([it.World.Colleague.Id, it.World.Manager.Id, it.World.Head.Id, it.World.Manager.Id], [(await it.FindAsync(own)).OwnerId, (await it.FindAsync(shared)).OwnerId, (await it.FindAsync(heads)).OwnerId, (await it.FindAsync(done)).OwnerId]);
        Assert.Equal(it.World.Colleague.Id, await it.Db.WorkTasks.AsNoTracking().Where(t => t.Title == "Своё").Select(t => t.AssigneeId).SingleAsync(Now));
        Assert.Equal(it.World.Manager.Id, await it.Db.WorkTasks.AsNoTracking().Where(t => t.Title == "Общее").Select(t => t.AssigneeId).SingleAsync(Now));
        Assert.True(await it.Db.AccountTeamMembers.AnyAsync(m => m.UserId == it.World.Manager.Id && m.AccountId == it.Client, Now));
    }
}
