using KamPortal.Data;
using KamPortal.Staff;
using KamPortal.Surveys.Answers;
using KamPortal.Tests.Improvements;
using KamPortal.WorkCalendars;
using KamPortal.WorkTasks;
using Microsoft.EntityFrameworkCore;

namespace KamPortal.Tests.Surveys;

public sealed class DetractorAlarmTests
{
    private static CancellationToken Now => TestContext.Current.CancellationToken;

    [Theory, EachDatabase]
    public async Task A_low_score_is_the_managers_work_in_two_working_days_and_the_supervisor_hears_of_it_once(DatabaseKind kind)
    {
        await using var it = await VoiceCase.CreateAsync(kind);
        var invitation = await it.InviteAsync();

        Assert.True(await RaiseAsync(it, invitation.Id, 3));
        Assert.False(await RaiseAsync(it, invitation.Id, 3));

        var task = await it.Db.WorkTasks.AsNoTracking().SingleAsync(Now);
        Assert.Equal((it.World.Manager.Id, it.Client, it.Person.Id, TaskSource.Survey, $"detractor:{invitation.Id}", A.Monday.AddDays(2)), (task.AssigneeId!.Value, task.AccountId, task.PersonId!.Value, task.Source, task.SourceKey, task.DueOn));
        Assert.Equal(("Оценка 3 из 10: позвонить — Петров Пётр", $"/accounts/{it.Client}?tab=surveys"), (task.Title, task.Link));
        Assert.Contains("Осень 2026", task.Details, StringComparison.Ordinal);
        var told = await it.Db.Notifications.AsNoTracking().SingleAsync(Now);
        Assert.Equal((it.World.Head.Id, task.Link, true), (told.UserId, told.Link, told.Text.StartsWith("3 из 10 поставил клиент «Вектор»", StringComparison.Ordinal)));
    }

    [Theory, EachDatabase]
    public async Task Twice_in_one_save_is_once(DatabaseKind kind)
    {
        await using var it = await VoiceCase.CreateAsync(kind);
        var invitation = await it.InviteAsync();
        await DetractorAlarm.RaiseAsync(it.Db, invitation.Id, 0, TestClock.Start.UtcDateTime, Now);
        await DetractorAlarm.RaiseAsync(it.Db, invitation.Id, 0, TestClock.Start.UtcDateTime, Now);
        await it.Db.SaveChangesAsync(Now);

        Assert.Equal((1, 1), (await it.Db.WorkTasks.CountAsync(Now), await it.Db.Notifications.CountAsync(Now)));
    }

    [Theory, EachDatabase]
    public async Task Six_alarms_seven_does_not_nor_silence(DatabaseKind kind)
    {
        await using var it = await VoiceCase.CreateAsync(kind);
        var invitation = await it.InviteAsync();

        Assert.False(await RaiseAsync(it, invitation.Id, 7));
        Assert.False(await RaiseAsync(it, invitation.Id, null));
        Assert.Empty(await it.Db.WorkTasks.ToListAsync(Now));
        Assert.True(await RaiseAsync(it, invitation.Id, 6));
    }

    [Theory, EachDatabase]
    public async Task Nothing_follows_from_one_answer_of_an_anonymous_wave(DatabaseKind kind)
    {
        await using var it = await VoiceCase.CreateAsync(kind, anonymous: true);

        Assert.False(await RaiseAsync(it, (await it.InviteAsync()).Id, 0));
        Assert.Empty(await it.Db.WorkTasks.ToListAsync(Now));
    }

    [Theory, EachDatabase]
    public async Task The_deputy_of_a_manager_on_leave_calls_in_their_own_language(DatabaseKind kind)
    {
        await using var it = await VoiceCase.CreateAsync(kind);
        var deputy = await A.UserAsync(it.Db, supervisor: it.World.Head.Id, lastName: "Deputy");
        deputy.Language = "en";
        var absence = new Absence { UserId = it.World.Manager.Id, DeputyId = deputy.Id, FromOn = A.Monday.AddDays(-7), ToOn = A.Monday.AddDays(14) };
        it.Db.Add(absence);
        await it.Db.SaveChangesAsync(Now);

        await RaiseAsync(it, (await it.InviteAsync()).Id, 2);

        var task = await it.Db.WorkTasks.AsNoTracking().SingleAsync(Now);
        Assert.Equal((deputy.Id, it.World.Manager.Id, absence.Id, A.Monday.AddDays(2)), (task.AssigneeId!.Value, task.OnBehalfOfId!.Value, task.AbsenceId!.Value, task.DueOn));
        Assert.StartsWith("2 of 10: call", task.Title, StringComparison.Ordinal);
    }

    [Theory, EachDatabase]
    public async Task Without_a_deputy_the_supervisor_calls_and_without_anybody_above_a_director(DatabaseKind kind)
    {
        await using var it = await VoiceCase.CreateAsync(kind);
        it.Db.Add(new Absence { UserId = it.World.Manager.Id, FromOn = A.Monday, ToOn = A.Monday.AddDays(14) });
        await it.Db.SaveChangesAsync(Now);
        await RaiseAsync(it, (await it.InviteAsync()).Id, 2);
        Assert.Equal(it.World.Head.Id, await it.Db.WorkTasks.Select(t => t.AssigneeId).SingleAsync(Now));

        var lonely = await A.UserAsync(it.Db, lastName: "Один");
        var client = await A.AccountAsync(it.Db, lonely.Id, "Одинокий");
        lonely.IsEnabled = false;
        await it.Db.SaveChangesAsync(Now);
        await RaiseAsync(it, (await it.InviteAsync(await A.PersonAsync(it.Db, client.Id, "Сам"), client)).Id, 2);

        Assert.Equal(it.World.Director.Id, await it.Db.WorkTasks.Where(t => t.AccountId == client.Id).Select(t => t.AssigneeId).SingleAsync(Now));
        Assert.Single(await it.Db.Notifications.ToListAsync(Now));
    }

    [Theory, EachDatabase]
    public async Task Holidays_at_the_end_of_the_year_do_not_count(DatabaseKind kind)
    {
        await using var it = await VoiceCase.CreateAsync(kind);
        await it.Get<SeedWorkCalendars>().RunAsync(Now);

        // 23:30 of Wednesday 30 December 2026 in Moscow; 31 December is a day off that year, work begins on Monday 11 January.
        await RaiseAsync(it, (await it.InviteAsync()).Id, 4, new(2026, 12, 30, 20, 30, 0, DateTimeKind.Utc));

        Assert.Equal(new DateOnly(2027, 1, 12), await it.Db.WorkTasks.Select(t => t.DueOn).SingleAsync(Now));
    }

    private static async Task<bool> RaiseAsync(VoiceCase it, int invitationId, int? score, DateTime? at = null)
    {
        await using KamDbContext db = it.Database.OpenAsSystem();
        var raised = await DetractorAlarm.RaiseAsync(db, invitationId, score, at ?? TestClock.Start.UtcDateTime, Now);
        await db.SaveChangesAsync(Now);
        return raised;
    }
}
