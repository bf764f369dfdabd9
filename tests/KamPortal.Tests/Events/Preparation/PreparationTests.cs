using KamPortal.Events;
using KamPortal.Events.Preparation;
using KamPortal.Staff;
using KamPortal.WorkCalendars;
using Microsoft.EntityFrameworkCore;

namespace KamPortal.Tests.Events.Preparation;

public sealed class PreparationTests
{
    /// <summary>Thursday, 10:00 in Moscow.</summary>
    private static readonly DateTime Start = new(2027, 4, 15, 7, 0, 0, DateTimeKind.Utc);

    private static CancellationToken Now => TestContext.Current.CancellationToken;

    [Theory, EachDatabase]
    public async Task Lead_times_grow_with_the_level_and_are_seeded_once(DatabaseKind kind)
    {
        await using var database = await TestDatabase.CreateAsync(kind);
        await database.Get<SeedPreparationNorms>().RunAsync(Now);
        await database.Get<SeedPreparationNorms>().RunAsync(Now);
        await using var db = database.OpenAsSystem();
        var norms = await db.PreparationNorms.ToListAsync(Now);
        Assert.Equal(StandardPreparation.Norms().Count(), norms.Count);
        Assert.All(norms, n => Assert.NotEqual("", n.TitleEn));
        int Longest(EventLevel level, EventForm form) => norms.Where(n => (n.Form is null || n.Form == form) && n.LevelFrom <= level && level <= n.LevelTo).Max(n => n.LeadDays);
        Assert.All(Enum.GetValues<EventForm>(), form => Assert.True(Longest(EventLevel.ProductUse, form) < Longest(EventLevel.Business, form) && Longest(EventLevel.Business, form) < Longest(EventLevel.ClientsOfClient, form)));
        Assert.Equal([EventDepartments.Commerce, EventDepartments.Marketing, EventDepartments.Specialists, EventDepartments.TopManagement, EventDepartments.External], norms.Select(n => n.Department).Distinct().Order());
    }

    [Theory, EachDatabase]
    public async Task A_new_event_gets_its_tasks_counted_back_in_working_days_from_its_start(DatabaseKind kind)
    {
        await using var world = await PreparationCase.CreateAsync(kind);
        var one = await world.EventAsync(Start, EventForm.StaffTraining, EventLevel.WholeStaff);
        var view = await world.ViewAsync(one.Id);
        Assert.DoesNotContain(view.Tasks, t => t.Department is EventDepartments.External or EventDepartments.TopManagement);
        Assert.Equal(view.Tasks.Count, view.Readiness.Counted);
        Assert.Equal(0, view.Readiness.Percent);

        // 5 working days before Thursday 15 April 2027 is the Thursday before; 5 after it the Thursday after.
        Assert.Equal(new(2027, 4, 8), Assert.Single(view.Tasks, t => t.LeadDays == 5).DueOn);
        Assert.Equal(new(2027, 4, 22), Assert.Single(view.Tasks, t => t.LeadDays == -5).DueOn);
        Assert.Equal(world.World.Manager.Id, view.Tasks.First(t => t.Department == EventDepartments.Commerce).OwnerId);

        // Once more for the same event adds nothing.
        await using var db = world.Database.OpenAsSystem();
        await EventPreparation.PlanAsync(db, await db.DevelopmentEvents.SingleAsync(e => e.Id == one.Id, Now), Now);
        Assert.Empty(db.ChangeTracker.Entries<PreparationTask>());
    }

    [Fact]
    public async Task Outsiders_and_top_managers_prepare_where_they_take_part()
    {
        await using var world = await PreparationCase.CreateAsync();
        var one = await world.EventAsync(Start, EventForm.Vip, EventLevel.TopCompetence, e => e.Departments = EventDepartments.External | EventDepartments.TopManagement);
        var view = await world.ViewAsync(one.Id);
        Assert.Equal([60, 40], view.Tasks.Select(t => t.LeadDays));
        Assert.Equal([null, world.World.Director.Id], view.Tasks.Select(t => t.OwnerId));
    }

    [Theory]
    [InlineData("2027-01-11T06:00:00Z", "Europe/Moscow", 1, "2026-12-31")]
    [InlineData("2027-05-05T20:30:00Z", "Asia/Vladivostok", 0, "2027-05-06")]
    [InlineData("2027-05-05T20:30:00Z", "Asia/Vladivostok", 2, "2027-05-04")]
    public void Days_are_those_of_the_event_s_clock_and_holidays_do_not_count(string start, string zone, int lead, string due)
    {
        var startsAt = DateTime.Parse(start, System.Globalization.CultureInfo.InvariantCulture).ToUniversalTime();
        var one = new DevelopmentEvent { TitleRu = "Праздники", TimeZoneId = zone, StartsAt = startsAt, EndsAt = startsAt.AddHours(2) };
        Assert.Equal(DateOnly.Parse(due, System.Globalization.CultureInfo.InvariantCulture), EventPreparation.DueOn(new WorkCalendar([]), one, lead));
    }

    [Theory, EachDatabase]
    public async Task A_moved_event_moves_what_is_open_and_not_fixed_and_tells_each_owner_once(DatabaseKind kind)
    {
        await using var world = await PreparationCase.CreateAsync(kind);
        var one = await world.EventAsync(Start, EventForm.StaffTraining, EventLevel.WholeStaff);
        var before = (await world.ViewAsync(one.Id)).Tasks;
        await world.Database.Get<MarkPreparation>().RunAsync(before[0].Id, PreparationStatus.Done, Now);
        await world.EditAsync(one.Id, before[1], f => (f.IsPinned, f.DueOn) = (true, before[1].DueOn));
        await world.EditAsync(one.Id, before[2], f => f.OwnerId = world.World.Head.Id);
        await world.EditAsync(one.Id, before[3], f => f.OwnerId = world.World.Head.Id);
        Assert.Equal(2, await world.BellAsync(world.World.Head.Id));

        await world.MoveAsync(one.Id, 7);
        var after = (await world.ViewAsync(one.Id)).Tasks.ToDictionary(t => t.Id);
        Assert.Equal(before[0].DueOn, after[before[0].Id].DueOn);
        Assert.Equal(before[1].DueOn, after[before[1].Id].DueOn);
        Assert.All(before.Skip(2), t => Assert.Equal(t.DueOn.AddDays(7), after[t.Id].DueOn));
        Assert.Equal(3, await world.BellAsync(world.World.Head.Id));
        Assert.Equal(0, await world.BellAsync(world.World.Manager.Id));
    }

    [Fact]
    public async Task An_event_called_off_drops_what_is_open_and_nothing_can_be_marked_then()
    {
        await using var world = await PreparationCase.CreateAsync();
        var one = await world.EventAsync(Start, EventForm.StaffTraining, EventLevel.ProductUse);
        var tasks = (await world.ViewAsync(one.Id)).Tasks;
        await world.Database.Get<MarkPreparation>().RunAsync(tasks[0].Id, PreparationStatus.Done, Now);
        await using (var db = world.Database.OpenAs(world.Database.Viewers.Viewer))
        {
            var row = await db.DevelopmentEvents.SingleAsync(e => e.Id == one.Id, Now);
            row.Status = EventStatus.Cancelled;
            await EventPreparation.DropAsync(db, row, world.Database.Clock, Now);
            await db.SaveChangesAsync(Now);
        }

        var view = await world.ViewAsync(one.Id);
        Assert.Equal(100, view.Readiness.Percent);
        Assert.All(view.Tasks.Skip(1), t => Assert.Equal(PreparationStatus.Dropped, t.Status));
        await Assert.ThrowsAsync<RuleViolation>(() => world.Database.Get<MarkPreparation>().RunAsync(tasks[1].Id, PreparationStatus.Open, Now));
    }

    [Theory, EachDatabase]
    public async Task Whoever_has_a_task_marks_it_done_and_nobody_else_but_the_organiser(DatabaseKind kind)
    {
        await using var world = await PreparationCase.CreateAsync(kind);
        var one = await world.EventAsync(Start, EventForm.StaffTraining, EventLevel.WholeStaff);
        var task = (await world.ViewAsync(one.Id)).Tasks[0];
        var marketer = await world.UserAsync(Role.Marketing);
        await world.EditAsync(one.Id, task, f => f.OwnerId = marketer);
        var other = (await world.ViewAsync(one.Id)).Tasks.First(t => t.Id != task.Id);

        await world.Database.SignInAsync(marketer);
        await Assert.ThrowsAsync<RuleViolation>(() => world.Database.Get<MarkPreparation>().RunAsync(other.Id, PreparationStatus.Done, Now));
        await Assert.ThrowsAsync<RuleViolation>(() => world.Database.Get<MarkPreparation>().RunAsync(task.Id, PreparationStatus.Dropped, Now));
        await world.Database.Get<MarkPreparation>().RunAsync(task.Id, PreparationStatus.Done, Now);
        var done = (await world.ViewAsync(one.Id)).Tasks.Single(t => t.Id == task.Id);
        Assert.Equal((PreparationStatus.Done, true), (done.Status, done.DoneBy is not null));
        await world.Database.Get<MarkPreparation>().RunAsync(task.Id, PreparationStatus.Open, Now);
        Assert.Null((await world.ViewAsync(one.Id)).Tasks.Single(t => t.Id == task.Id).DoneAt);
    }

    [Theory, EachDatabase]
    public async Task What_is_due_is_shown_to_whoever_has_it_and_to_the_organiser_where_nobody_has(DatabaseKind kind)
    {
        await using var world = await PreparationCase.CreateAsync(kind);
        var one = await world.EventAsync(Start, EventForm.StaffTraining, EventLevel.WholeStaff);
        var tasks = (await world.ViewAsync(one.Id)).Tasks;
        await world.EditAsync(one.Id, tasks[0], f => f.OwnerId = null);
        await world.EditAsync(one.Id, tasks[1], f => f.OwnerId = world.World.Head.Id);
        world.Database.Clock.Now = new DateTimeOffset(2027, 4, 14, 9, 0, 0, TimeSpan.Zero);
        var mine = await world.Database.Get<PreparationQueries>().DueAsync(null, 7, Now);
        Assert.Contains(mine, t => t.TaskId == tasks[0].Id && t.IsForOwner && t.DueOn < t.Today);
        Assert.DoesNotContain(mine, t => t.TaskId == tasks[1].Id);
        Assert.DoesNotContain(mine, t => t.DueOn > new DateOnly(2027, 4, 21));
        var readiness = await world.Database.Get<PreparationQueries>().ReadinessAsync([one.Id], Now);
        Assert.Equal(tasks.Count(t => t.DueOn < new DateOnly(2027, 4, 14)), readiness[one.Id].Overdue);

        await world.Database.SignInAsync(world.World.Head.Id);
        Assert.Equal([tasks[1].Id], (await world.Database.Get<PreparationQueries>().DueAsync(null, 7, Now)).Select(t => t.TaskId));

        // A draft asks nobody for anything.
        await using (var db = world.Database.OpenAsSystem())
        {
            await db.DevelopmentEvents.ExecuteUpdateAsync(s => s.SetProperty(e => e.Status, EventStatus.Draft), Now);
        }

        Assert.Empty(await world.Database.Get<PreparationQueries>().DueAsync(null, 7, Now));
    }

    [Fact]
    public async Task A_norm_is_edited_by_who_manages_events_alone_and_a_stale_form_is_refused()
    {
        await using var world = await PreparationCase.CreateAsync();
        var norms = await world.Database.Get<PreparationNormQueries>().ListAsync(null, null, Now);
        var form = new SavePreparationNorm.Form { NormId = norms[0].Id, Department = norms[0].Department, TitleRu = "Другое", TitleEn = "Other", LeadDays = 12, Version = norms[0].Version };
        await Assert.ThrowsAsync<RuleViolation>(() => world.Database.Get<SavePreparationNorm>().RunAsync(form, Now));
        await world.Database.SignInAsync(world.World.Director.Id);
        await world.Database.Get<SavePreparationNorm>().RunAsync(form, Now);
        await Assert.ThrowsAsync<EditedMeanwhile>(() => world.Database.Get<SavePreparationNorm>().RunAsync(form, Now));
        await Assert.ThrowsAsync<RuleViolation>(() => world.Database.Get<SavePreparationNorm>().RunAsync(new() { Department = EventDepartments.Commerce | EventDepartments.External, TitleRu = "Два отдела", LeadDays = 1 }, Now));
        await Assert.ThrowsAsync<RuleViolation>(() => world.Database.Get<SavePreparationNorm>().RunAsync(new() { TitleRu = "Слишком рано", LeadDays = 251 }, Now));
        await Assert.ThrowsAsync<RuleViolation>(() => world.Database.Get<SavePreparationNorm>().RunAsync(new() { TitleRu = "Уровни", LevelFrom = EventLevel.Business, LevelTo = EventLevel.Processes }, Now));
    }
}
