using KamPortal.Accounts;
using KamPortal.Events;
using KamPortal.Events.Catalogue;
using KamPortal.Events.Participants;
using KamPortal.Events.Planning;
using KamPortal.Events.Resources;
using KamPortal.Staff;
using KamPortal.TestSupport;
using Microsoft.EntityFrameworkCore;

namespace KamPortal.Tests.Events.Planning;

public sealed class EventYearTests
{
    private static CancellationToken Now => TestContext.Current.CancellationToken;

    [Theory, EachDatabase]
    public async Task Next_year_is_proposed_from_gaps_and_needs_edited_returned_with_words_and_approved(DatabaseKind kind)
    {
        await using var it = await World.CreateAsync(kind);
        var (database, draft, decide) = (it.Database, it.Database.Get<DraftEventYear>(), it.Database.Get<DecideEventYear>());
        await database.SignInAsync(it.Manager);
        await Assert.ThrowsAsync<RuleViolation>(() => draft.StartAsync(2027, Now));
        await database.Get<SaveNeed>().RunAsync(new() { AccountId = it.Account, Year = 2027, Quarter = 2, Level = EventLevel.Business, Topic = "Экспорт", People = 4 }, Now);

        await database.SignInAsync(it.Hr);
        await Assert.ThrowsAsync<RuleViolation>(() => draft.StartAsync(2025, Now));
        var planId = await draft.StartAsync(2027, Now);
        await Assert.ThrowsAsync<RuleViolation>(() => draft.StartAsync(2027, Now));
        var plan = await it.PlanAsync(2027);

        // Client A asked for itself, which leaves client B of the other manager to the computed gap.
        Assert.Equal(["Экспорт", "Проектная группа: запасы и снабжение"], plan.Lines.OrderByDescending(l => l.Level).Select(l => l.Title));
        var export = plan.Lines.Single(l => l.Title == "Экспорт");
        Assert.True(export is { Month: >= 4 and <= 6, Seats: 4, Category: AbcdCategory.A, Reason.Length: > 0 });
        Assert.Equal(0, await draft.ProposeAsync(planId, Now));

        var lines = database.Get<SavePlanLine>();
        var added = await lines.RunAsync(new() { PlanId = planId, Title = "Заседание клуба", Month = 12, EventForm = EventForm.Vip, Level = EventLevel.Business, Seats = 40, Budget = "900 000" }, Now);
        await lines.MoveAsync(planId, export.Id, export.Version, 9, Now);
        await Assert.ThrowsAsync<EditedMeanwhile>(() => lines.MoveAsync(planId, export.Id, export.Version, 8, Now));
        await Assert.ThrowsAsync<RuleViolation>(() => lines.MoveAsync(planId, export.Id, export.Version + 1, 13, Now));
        await lines.RemoveAsync(planId, added, Now);
        await decide.SubmitAsync(planId, (await it.PlanAsync(2027)).Version, Now);
        await Assert.ThrowsAsync<RuleViolation>(() => lines.RemoveAsync(planId, export.Id, Now));
        var version = (await it.PlanAsync(2027)).Version;
        await Assert.ThrowsAsync<RuleViolation>(() => decide.ApproveAsync(planId, version, null, Now));

        await database.SignInAsync(it.Director);
        Assert.True((await it.PlanAsync(2027)).MayDecide);
        Assert.Equal("DecisionNote", (await Assert.ThrowsAsync<RuleViolation>(() => decide.ReturnAsync(planId, version, " ", Now))).Field);
        await decide.ReturnAsync(planId, version, "Меньше вебинаров", Now);
        await database.SignInAsync(it.Hr);
        Assert.Equal((AnnualPlanStatus.Returned, "Меньше вебинаров", true), ((await it.PlanAsync(2027)).Status, (await it.PlanAsync(2027)).Note, (await it.PlanAsync(2027)).MayEdit));
        await decide.SubmitAsync(planId, (await it.PlanAsync(2027)).Version, Now);
        await database.SignInAsync(it.Director);
        await decide.ApproveAsync(planId, (await it.PlanAsync(2027)).Version, null, Now);
        await using var db = database.OpenAsSystem();
        Assert.Equal(2, await db.Notifications.CountAsync(n => n.UserId == it.Director, Now));
        Assert.Equal(2, await db.Notifications.CountAsync(n => n.UserId == it.Hr, Now));
        await database.SignInAsync(it.Manager);
        Assert.Equal((9, null), ((await it.PlanAsync(2027)).Lines.Single(l => l.Title == "Экспорт").Month, (await it.PlanAsync(2027)).Lines[0].Budget));
    }

    [Theory, EachDatabase]
    public async Task A_new_version_copies_the_one_in_force_and_takes_its_place_when_approved(DatabaseKind kind)
    {
        await using var it = await World.CreateAsync(kind);
        var first = await it.ApprovedAsync(2027);
        await it.Database.SignInAsync(it.Hr);
        var second = await it.Database.Get<DraftEventYear>().StartAsync(2027, Now);
        Assert.Equal((await it.LinesOfAsync(first)).Select(l => l.Title), (await it.LinesOfAsync(second)).Select(l => l.Title));
        await it.Database.SignInAsync(it.Manager);
        Assert.Equal(1, (await it.PlanAsync(2027)).Number);
        await it.Database.SignInAsync(it.Hr);
        Assert.Equal(2, (await it.PlanAsync(2027)).Number);
        await it.Database.Get<DecideEventYear>().SubmitAsync(second, (await it.PlanAsync(2027)).Version, Now);
        await it.Database.SignInAsync(it.Director);
        await it.Database.Get<DecideEventYear>().ApproveAsync(second, (await it.PlanAsync(2027)).Version, null, Now);
        Assert.Equal([(2, AnnualPlanStatus.Approved), (1, AnnualPlanStatus.Superseded)], (await it.Database.Get<EventYearQueries>().FindAsync(2027, null, Now)).Versions.Select(v => (v.Number, v.Status)));
        Assert.Equal(1, (await it.Database.Get<EventYearQueries>().FindAsync(2027, 1, Now)).Plan!.Number);
    }

    [Theory, EachDatabase]
    public async Task A_director_approves_the_own_plan_only_while_there_is_no_other_one(DatabaseKind kind)
    {
        await using var it = await World.CreateAsync(kind);
        await it.Database.SignInAsync(it.Director);
        var planId = await it.Database.Get<DraftEventYear>().StartAsync(2027, Now);
        var decide = it.Database.Get<DecideEventYear>();
        await decide.SubmitAsync(planId, (await it.PlanAsync(2027)).Version, Now);
        int other;
        await using (var db = it.Database.OpenAsSystem())
        {
            other = (await A.UserAsync(db, Role.Director, lastName: "Второв")).Id;
        }

        var version = (await it.PlanAsync(2027)).Version;
        Assert.False((await it.PlanAsync(2027)).MayDecide);
        Assert.Contains("Второв", (await Assert.ThrowsAsync<RuleViolation>(() => decide.ApproveAsync(planId, version, null, Now))).Message);
        await using (var db = it.Database.OpenAsSystem())
        {
            await db.PortalUsers.Where(u => u.Id == other).ExecuteUpdateAsync(u => u.SetProperty(x => x.IsEnabled, false), Now);
        }

        await decide.ApproveAsync(planId, version, null, Now);
        Assert.Equal(AnnualPlanStatus.Approved, (await it.PlanAsync(2027)).Status);
    }

    [Theory, EachDatabase]
    public async Task A_line_in_force_becomes_a_draft_event_once_with_its_budget_and_the_needs_it_answers(DatabaseKind kind)
    {
        await using var it = await World.CreateAsync(kind);
        await it.Database.SignInAsync(it.Manager);
        await it.Database.Get<SaveNeed>().RunAsync(new() { AccountId = it.Account, Year = 2027, Level = EventLevel.Business, Topic = "Экспорт", People = 4 }, Now);
        var planId = await it.ApprovedAsync(2027);
        await it.Database.SignInAsync(it.Hr);
        var line = (await it.PlanAsync(2027)).Lines.Single(l => l.Title == "Экспорт");
        var make = it.Database.Get<MakeEventOfLine>();
        var eventId = await make.RunAsync(planId, line.Id, Now);
        await Assert.ThrowsAsync<RuleViolation>(() => make.RunAsync(planId, line.Id, Now));
        await using var db = it.Database.OpenAsSystem();
        var one = await db.DevelopmentEvents.SingleAsync(e => e.Id == eventId, Now);
        Assert.Equal(("Экспорт", EventStatus.Draft, EventLevel.Business, 4), (one.TitleRu, one.Status, one.Level, one.Capacity));
        var day = EventYear.DayOf(one.StartsAt, one.TimeZoneId);
        Assert.Equal((2027, line.Month), (day.Year, day.Month));
        Assert.Equal(line.Budget, await db.EventCosts.Where(c => c.EventId == eventId).Select(c => (decimal?)c.Planned).SingleAsync(Now));
        Assert.Equal((NeedStatus.Planned, (int?)eventId), await db.EventNeeds.Select(n => ValueTuple.Create(n.Status, n.EventId)).SingleAsync(Now));
        Assert.Equal(EventStatus.Draft, (await it.PlanAsync(2027)).Lines.Single(l => l.Id == line.Id).EventStatus);
    }

    [Theory, EachDatabase]
    public async Task Two_who_take_the_same_line_at_once_make_one_event_and_the_second_hears_why(DatabaseKind kind)
    {
        await using var it = await World.CreateAsync(kind);
        await it.Database.SignInAsync(it.Manager);
        await it.Database.Get<SaveNeed>().RunAsync(new() { AccountId = it.Account, Year = 2027, Level = EventLevel.Business, Topic = "Экспорт", People = 4 }, Now);
        var planId = await it.ApprovedAsync(2027);
        await it.Database.SignInAsync(it.Hr);
        var line = (await it.PlanAsync(2027)).Lines.Single(l => l.Title == "Экспорт");
        async Task<Exception?> MakeAsync() => await Record.ExceptionAsync(() => it.Database.Get<MakeEventOfLine>().RunAsync(planId, line.Id, Now));
        var answers = await Task.WhenAll(Task.Run(MakeAsync, Now), Task.Run(MakeAsync, Now), Task.Run(MakeAsync, Now));

        Assert.Single(answers, a => a is null);
        Assert.All(answers.OfType<Exception>(), a => Assert.Contains("Экспорт", Assert.IsType<RuleViolation>(a).Message, StringComparison.Ordinal));
        await using var db = it.Database.OpenAsSystem();
        var only = await db.DevelopmentEvents.SingleAsync(Now);
        Assert.Equal((only.Id, 1, 1), (await db.AnnualPlanLines.Where(l => l.Id == line.Id).Select(l => l.EventId).SingleAsync(Now), await db.EventCosts.CountAsync(Now), await db.EventSeats.CountAsync(Now)));
        Assert.All(await db.PreparationTasks.ToListAsync(Now), t => Assert.Equal(only.Id, t.EventId));
    }

    [Theory, EachDatabase]
    public async Task Free_seats_of_planned_events_lower_the_proposal(DatabaseKind kind)
    {
        await using var it = await World.CreateAsync(kind);
        var spring = new DateTime(2027, 5, 20, 7, 0, 0, DateTimeKind.Utc);
        await using var db = it.Database.OpenAsSystem();
        db.AddRange(
            new EventNeed { AccountId = it.Account, Year = 2027, Quarter = 2, Level = EventLevel.Business, Topic = "Экспорт", People = 10, CreatedById = it.Manager },
            new EventNeed { AccountId = it.OtherAccount, Year = 2027, Level = EventLevel.ProductUse, Topic = "Монтаж", People = 3, CreatedById = it.Manager });
        await db.SaveChangesAsync(Now);
        async Task<(int Export, int Computed)> AskedAsync()
        {
            var asks = await YearAsks.ReadAsync(db, 2027, [], it.Database.Clock.GetUtcNow().UtcDateTime, Now);
            return (asks.Single(a => a.Topic == "Экспорт").People, asks.Single(a => a is { Topic: null, Category: AbcdCategory.B }).People);
        }

        // Client B of the other manager has no event of its level: two people, computed.
        Assert.Equal((10, 2), await AskedAsync());

        // Too low, called off, of a club, in another year: nobody fits in.
        var other = await AnEvent.PlannedAsync(db, it.Hr, spring, capacity: 9, level: EventLevel.WholeStaff, change: e => e.TitleRu = "Экспорт");
        await AnEvent.PlannedAsync(db, it.Hr, spring.AddMonths(3), capacity: 9, level: EventLevel.Business, change: e => (e.TitleRu, e.Status) = ("Экспорт", EventStatus.Cancelled));
        var club = new DealerClub { Name = "Клуб", OwnerId = it.Hr };
        db.Add(club);
        await db.SaveChangesAsync(Now);
        await AnEvent.PlannedAsync(db, it.Hr, spring, capacity: 9, level: EventLevel.Business, change: e => (e.TitleRu, e.ClubId) = ("Экспорт", club.Id));
        await AnEvent.PlannedAsync(db, it.Hr, spring.AddYears(-1), capacity: 9, level: EventLevel.Business, change: e => e.TitleRu = "Экспорт");
        Assert.Equal((10, 2), await AskedAsync());

        // Seven seats, of which three are spoken for: a need of three, which the one who has a seat already is part of.
        var fits = await AnEvent.PlannedAsync(db, it.Hr, spring, capacity: 7, level: EventLevel.Business, change: e => (e.TitleEn, e.Status) = ("экспорт", EventStatus.Draft));
        var (first, second) = (await A.PersonAsync(db, it.Account, "Первый"), await A.PersonAsync(db, it.Account, "Второй"));
        await AnEvent.ParticipantAsync(db, fits.Id, it.Account, first.Id, ParticipantStatus.Confirmed);
        await AnEvent.ParticipantAsync(db, fits.Id, it.Account, second.Id, ParticipantStatus.Declined);
        db.Add(new EventNeed { AccountId = it.Account, Year = 2027, Level = EventLevel.Business, Topic = "Экспорт", People = 3, CreatedById = it.Manager, Status = NeedStatus.Planned, EventId = fits.Id });
        await db.SaveChangesAsync(Now);
        Assert.Equal((6, 2), await AskedAsync());
        Assert.Contains("ещё 4 чел.", (await YearAsks.ReadAsync(db, 2027, [], spring.AddYears(-1), Now)).Single(a => a.Topic == "Экспорт").Reason, StringComparison.Ordinal);
        Assert.Equal(10, (await YearAsks.ReadAsync(db, 2027, [], spring.AddHours(1), Now)).Single(a => a.Topic == "Экспорт").People);

        // In autumn it does not answer what was asked for in the second quarter, but the client without an event may come.
        await db.DevelopmentEvents.Where(e => e.Id == fits.Id).ExecuteUpdateAsync(e => e.SetProperty(x => x.StartsAt, spring.AddMonths(5)).SetProperty(x => x.EndsAt, spring.AddMonths(5).AddHours(2)), Now);
        Assert.Equal((10, 0), await AskedAsync());
        Assert.NotEqual(0, other.Id);
    }

    [Theory, EachDatabase]
    public async Task The_year_shows_capacity_spread_over_working_days_what_is_booked_and_plan_against_fact(DatabaseKind kind)
    {
        await using var it = await World.CreateAsync(kind);
        await using (var db = it.Database.OpenAsSystem())
        {
            var (stays, leaves) = (await AnEvent.TrainerAsync(db), await AnEvent.TrainerAsync(db));
            (stays.HoursPerYear, leaves.HoursPerYear, leaves.LeftOn) = (120, 120, new DateOnly(2026, 7, 1));
            await AnEvent.RoomAsync(db, 25);
            var one = await AnEvent.PlannedAsync(db, it.Hr, level: EventLevel.Business, change: e => e.Sessions[0].Trainers.Add(new SessionTrainer { TrainerId = stays.Id }));
            db.AddRange(new EventCost { EventId = one.Id, Kind = CostKind.Venue, Planned = 100_000m, Actual = 120_000.50m }, new EventCost { EventId = one.Id, Kind = CostKind.Other, Planned = 10m });
            await db.SaveChangesAsync(Now);
        }

        await it.Database.SignInAsync(it.Hr);
        var view = await it.Database.Get<EventYearQueries>().FindAsync(2026, null, Now);
        Assert.Equal((2, 1, 25, true), (view.Trainers, view.Rooms, view.RoomSeats, view.MayStart));
        Assert.Equal(2m, view.Months[11].Booked);
        Assert.True(view.Months[5].Capacity > view.Months[6].Capacity && view.Months.Sum(m => m.Capacity) is > 160 and < 200);
        Assert.Equal(new YearMoney(12, 0, 100_010m, 120_000.50m), view.MoneyByMonth[11]);
        Assert.Equal(new YearMoney(4, 0, 100_010m, 120_000.50m), view.MoneyByLevel[3]);
        await it.Database.SignInAsync(it.Manager);
        Assert.Empty((await it.Database.Get<EventYearQueries>().FindAsync(2026, null, Now)).MoneyByMonth);
    }

    [Theory, EachDatabase]
    public async Task The_report_counts_events_by_level_and_form_and_people_by_seniority(DatabaseKind kind)
    {
        await using var it = await World.CreateAsync(kind);
        await using (var db = it.Database.OpenAsSystem())
        {
            var one = await AnEvent.PlannedAsync(db, it.Hr, level: EventLevel.WholeStaff);
            await AnEvent.PlannedAsync(db, it.Hr, level: EventLevel.WholeStaff, change: e => e.Status = EventStatus.Cancelled);
            var (anna, boris) = (await A.PersonAsync(db, it.Account, "Первый"), await A.PersonAsync(db, it.OtherAccount, "Второй"));
            await db.Employments.Where(e => e.PersonId == boris.Id).ExecuteUpdateAsync(e => e.SetProperty(x => x.Seniority, 5), Now);
            db.ChangeTracker.Clear();
            await AnEvent.ParticipantAsync(db, one.Id, it.Account, anna.Id, ParticipantStatus.Confirmed);
            await AnEvent.ParticipantAsync(db, one.Id, it.OtherAccount, boris.Id, ParticipantStatus.Confirmed);
        }

        await it.Database.SignInAsync(it.Hr);
        var report = await it.Database.Get<EventReportQueries>().YearAsync(2026, Now);
        Assert.Equal(new EventReportCell(EventLevel.WholeStaff, EventForm.StaffTraining, 1, 0), Assert.Single(report.Events));
        Assert.Equal([new(EventLevel.WholeStaff, null, 1), new(EventLevel.WholeStaff, 5, 1)], report.Seniority);
        await it.Database.SignInAsync(it.Manager);
        Assert.Equal(1, (await it.Database.Get<EventReportQueries>().YearAsync(2026, Now)).People(EventLevel.WholeStaff));
        Assert.Empty((await it.Database.Get<EventReportQueries>().YearAsync(2025, Now)).Events);
    }

    /// <summary>A manager with a client A, another one with a client B, HR, a director, the standard catalogue.</summary>
    private sealed class World : IAsyncDisposable
    {
        public required TestDatabase Database { get; init; }

        public int Manager { get; private set; }

        public int Hr { get; private set; }

        public int Director { get; private set; }

        public int Account { get; private set; }

        public int OtherAccount { get; private set; }

        public static async Task<World> CreateAsync(DatabaseKind kind)
        {
            var it = new World { Database = await TestDatabase.CreateAsync(kind) };
            await it.Database.Get<SeedEventTemplates>().RunAsync(Now);
            await using var db = it.Database.OpenAsSystem();
            it.Manager = (await A.UserAsync(db)).Id;
            it.Hr = (await A.UserAsync(db, Role.HumanResources)).Id;
            it.Director = (await A.UserAsync(db, Role.Director)).Id;
            it.Account = (await A.AccountAsync(db, it.Manager)).Id;
            it.OtherAccount = (await A.AccountAsync(db, (await A.UserAsync(db)).Id, "Другой", AbcdCategory.B)).Id;
            return it;
        }

        public async Task<YearPlanView> PlanAsync(int year) => (await Database.Get<EventYearQueries>().FindAsync(year, null, Now)).Plan!;

        public async Task<List<AnnualPlanLine>> LinesOfAsync(int planId)
        {
            await using var db = Database.OpenAsSystem();
            return await db.AnnualPlanLines.Where(l => l.PlanId == planId).OrderBy(l => l.Month).ThenBy(l => l.Title).ToListAsync(Now);
        }

        public async Task<int> ApprovedAsync(int year)
        {
            await Database.SignInAsync(Hr);
            var planId = await Database.Get<DraftEventYear>().StartAsync(year, Now);
            await Database.Get<DecideEventYear>().SubmitAsync(planId, (await PlanAsync(year)).Version, Now);
            await Database.SignInAsync(Director);
            await Database.Get<DecideEventYear>().ApproveAsync(planId, (await PlanAsync(year)).Version, null, Now);
            return planId;
        }

        public ValueTask DisposeAsync() => Database.DisposeAsync();
    }
}
