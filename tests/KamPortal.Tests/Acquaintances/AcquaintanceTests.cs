using KamPortal.Accounts;
using KamPortal.Acquaintances;
using KamPortal.PurchasingCentres;
using KamPortal.Staff;
using KamPortal.Touches;
using Microsoft.EntityFrameworkCore;

namespace KamPortal.Tests.Acquaintances;

public sealed class AcquaintanceTests
{
    private static CancellationToken Now => TestContext.Current.CancellationToken;

    [Theory, EachDatabase]
    public async Task The_matrix_shows_ours_by_part_theirs_by_influence_and_what_is_between(DatabaseKind kind)
    {
        await using var database = await TestDatabase.CreateAsync(kind);
        await using var db = database.OpenAsSystem();
        var director = await A.UserAsync(db, Role.Director, lastName: "Вершинин");
        var head = await A.UserAsync(db, Role.Head, director.Id, lastName: "Орлова");
        var anna = await A.UserAsync(db, supervisor: head.Id, lastName: "Смирнова");
        var assistant = await A.UserAsync(db, Role.Assistant, lastName: "Помощников");
        var toucher = await A.UserAsync(db, lastName: "Белов");
        var gone = await A.UserAsync(db, lastName: "Ушедший");
        gone.IsEnabled = false;
        await A.UserAsync(db, lastName: "Посторонний");
        var account = await A.AccountAsync(db, anna.Id);
        db.Add(new AccountTeamMember { AccountId = account.Id, UserId = assistant.Id, FromOn = A.Monday });
        var worker = await A.PersonAsync(db, account.Id, "Рабочий");
        worker.Employments[0].Seniority = 1;
        var boss = await A.PersonAsync(db, account.Id, "Начальник");
        boss.Employments[0].Seniority = 4;
        var member = await A.PersonAsync(db, account.Id, "Членов");
        (member.Employments[0].IsOutside, member.Employments[0].Organisation) = (true, "ГипроНефть");
        var left = await A.PersonAsync(db, account.Id, "Бывший");
        left.Employments[0].ToOn = A.Monday.AddDays(-1);
        var centre = PurchasingCentre.Open(account.Id, null);
        var inCentre = centre.Add(member.Employments[0]);
        inCentre.Weigh(60);
        inCentre.Play([4]);
        db.Add(centre);
        Know(db, anna.Id, boss.Id, 2, A.Monday.AddDays(-3)).IntroducedBy(null, member.Id);
        Know(db, gone.Id, boss.Id, 3, null);
        Know(db, anna.Id, left.Id, 3, null);
        await TouchAsync(db, account.Id, toucher.Id, worker.Id, A.Monday.AddDays(-20));
        await TouchAsync(db, account.Id, toucher.Id, worker.Id, A.Monday.AddDays(-10));
        await db.SaveChangesAsync(Now);
        await database.SignInAsync(anna.Id);

        var matrix = (await database.Get<AcquaintanceQueries>().MatrixAsync(account.Id, [], Now))!;

        Assert.Equal(
            [
                ("Смирнова Иван", ColleaguePart.Owner, true), ("Помощников Иван", ColleaguePart.Team, true), ("Орлова Иван", ColleaguePart.Supervisor, true),
                ("Вершинин Иван", ColleaguePart.Supervisor, true), ("Белов Иван", ColleaguePart.Other, true), ("Ушедший Иван", ColleaguePart.Other, false),
            ],
            matrix.Colleagues.Select(c => (c.Name, c.Part, c.IsEnabled)));
        Assert.Equal([("Членов П.", 60, true, "ГипроНефть"), ("Начальник П.", null, false, null), ("Рабочий П.", null, false, null)], matrix.People.Select(p => (p.ShortName, p.Influence, p.IsDecisionMaker, p.Organisation)));
        var known = matrix.Between(anna.Id, boss.Id);
        Assert.Equal((2, A.Monday.AddDays(-3), "Членов Пётр", 1), (known.Strength, known.SinceOn, known.IntroducedBy, known.Version));
        var hint = matrix.Between(toucher.Id, worker.Id);
        Assert.Equal((true, A.Monday.AddDays(-20), A.Monday.AddDays(-10), null), (hint.IsHint, hint.FirstTouchOn, hint.LastTouchOn, hint.Strength));
        Assert.Equal(new AcquaintanceCount(1, 1), matrix.Count);
        Assert.Equal(matrix.Count, await database.Get<AcquaintanceQueries>().CountAsync(account.Id, Now));

        var more = (await database.Get<AcquaintanceQueries>().MatrixAsync(account.Id, [404, (await A.UserAsync(db, lastName: "Новый")).Id], Now))!;
        Assert.Equal("Новый Иван", more.Colleagues.Except(matrix.Colleagues).Single().Name);
    }

    [Theory, EachDatabase]
    public async Task The_counter_counts_pairs_of_today_and_the_quarters_growth(DatabaseKind kind)
    {
        await using var database = await TestDatabase.CreateAsync(kind);
        await using var db = database.OpenAsSystem();
        var anna = await A.UserAsync(db);
        var gone = await A.UserAsync(db);
        gone.IsEnabled = false;
        var account = await A.AccountAsync(db, anna.Id);
        var quarter = new DateOnly(2026, 10, 1);
        var people = new List<KamPortal.People.Person>();
        foreach (var name in new[] { "Первый", "Второй", "Третий", "Нулевой", "Бывший" })
        {
            people.Add(await A.PersonAsync(db, account.Id, name));
        }

        people[4].Employments[0].ToOn = A.Monday.AddDays(-1);
        Know(db, anna.Id, people[0].Id, 1, quarter);
        Know(db, anna.Id, people[1].Id, 3, quarter.AddDays(-1));
        Know(db, anna.Id, people[2].Id, 2, null);
        Know(db, anna.Id, people[3].Id, 0, quarter);
        Know(db, anna.Id, people[4].Id, 3, quarter);
        Know(db, gone.Id, people[0].Id, 3, quarter);
        await db.SaveChangesAsync(Now);
        await database.SignInAsync(anna.Id);

        Assert.Equal(new AcquaintanceCount(3, 1), await database.Get<AcquaintanceQueries>().CountAsync(account.Id, Now));
        Assert.Equal(new AcquaintanceCount(3, 1), (await database.Get<AcquaintanceQueries>().MatrixAsync(account.Id, [], Now))!.Count);
        await database.SignInAsync((await A.UserAsync(db)).Id);
        Assert.Equal(new AcquaintanceCount(0, 0), await database.Get<AcquaintanceQueries>().CountAsync(account.Id, Now));
        Assert.Null(await database.Get<AcquaintanceQueries>().MatrixAsync(account.Id, [], Now));
    }

    [Theory, EachDatabase]
    public async Task An_acquaintance_is_noted_changed_and_ended_with_its_history(DatabaseKind kind)
    {
        await using var database = await TestDatabase.CreateAsync(kind);
        await using var db = database.OpenAsSystem();
        var (anna, head) = (await A.UserAsync(db), await A.UserAsync(db, Role.Head));
        var person = await A.PersonAsync(db, (await A.AccountAsync(db, anna.Id)).Id);
        await database.SignInAsync(anna.Id);
        var rate = database.Get<RateAcquaintance>();

        await rate.RunAsync(new RateAcquaintance.Form { UserId = anna.Id, PersonId = person.Id, Strength = 1, IntroducedByUserId = head.Id }, Now);
        await rate.RunAsync(new RateAcquaintance.Form { UserId = anna.Id, PersonId = person.Id, Strength = 3, Note = " вместе учились ", Version = 1 }, Now);
        Assert.Equal((3, A.Monday, "вместе учились", null), await ReadAsync());
        await rate.RunAsync(new RateAcquaintance.Form { UserId = anna.Id, PersonId = person.Id, Strength = 0, Version = 2 }, Now);
        Assert.Equal((0, A.Monday, null, null), await ReadAsync());
        Assert.Equal(3, await db.AuditEntries.CountAsync(e => e.Entity == nameof(Acquaintance), Now));

        await Assert.ThrowsAsync<EditedMeanwhile>(() => rate.RunAsync(new RateAcquaintance.Form { UserId = anna.Id, PersonId = person.Id, Strength = 2, Version = 1 }, Now));
        await Assert.ThrowsAsync<RuleViolation>(() => rate.RunAsync(new RateAcquaintance.Form { UserId = anna.Id, PersonId = person.Id, Strength = 2 }, Now));
        Assert.Equal(0, (await ReadAsync()).Item1);

        async Task<(int, DateOnly?, string?, int?)> ReadAsync() =>
            await db.Acquaintances.AsNoTracking().Select(a => new ValueTuple<int, DateOnly?, string?, int?>(a.Strength, a.SinceOn, a.Note, a.IntroducedByUserId)).SingleAsync(Now);
    }

    [Theory, EachDatabase]
    public async Task Wrong_values_are_refused(DatabaseKind kind)
    {
        await using var database = await TestDatabase.CreateAsync(kind);
        await using var db = database.OpenAsSystem();
        var anna = await A.UserAsync(db);
        var person = await A.PersonAsync(db, (await A.AccountAsync(db, anna.Id)).Id);
        var foreign = await A.PersonAsync(db, (await A.AccountAsync(db, (await A.UserAsync(db)).Id)).Id);
        await database.SignInAsync(anna.Id);
        RateAcquaintance.Form Form(Action<RateAcquaintance.Form> change)
        {
            var form = new RateAcquaintance.Form { UserId = anna.Id, PersonId = person.Id, Strength = 1 };
            change(form);
            return form;
        }

        (string? Field, RateAcquaintance.Form Form)[] wrong =
        [
            ("Strength", Form(f => f.Strength = 4)),
            ("Strength", Form(f => f.Strength = -1)),
            ("SinceOn", Form(f => f.SinceOn = A.Monday.AddDays(1))),
            ("Note", Form(f => f.Note = new string('я', 301))),
            ("IntroducedByUserId", Form(f => f.IntroducedByUserId = anna.Id)),
            ("IntroducedByUserId", Form(f => f.IntroducedByPersonId = person.Id)),
            ("IntroducedByUserId", Form(f => f.IntroducedByPersonId = foreign.Id)),
            ("IntroducedByUserId", Form(f => f.IntroducedByUserId = 404)),
            (null, Form(f => f.PersonId = foreign.Id)),
            (null, Form(f => f.UserId = 404)),
        ];
        foreach (var (field, form) in wrong)
        {
            Assert.Equal(field, (await Assert.ThrowsAsync<RuleViolation>(() => database.Get<RateAcquaintance>().RunAsync(form, Now))).Field);
        }

        Assert.False(await db.Acquaintances.AnyAsync(Now));
    }

    [Theory, EachDatabase]
    public async Task A_colleagues_acquaintance_is_noted_by_who_works_with_clients_and_ones_own_by_anybody(DatabaseKind kind)
    {
        await using var database = await TestDatabase.CreateAsync(kind);
        await using var db = database.OpenAsSystem();
        var anna = await A.UserAsync(db);
        var person = await A.PersonAsync(db, (await A.AccountAsync(db, anna.Id)).Id);
        var administrator = await A.UserAsync(db, Role.Administrator);
        await database.SignInAsync(administrator.Id);
        var rate = database.Get<RateAcquaintance>();

        await Assert.ThrowsAsync<RuleViolation>(() => rate.RunAsync(new RateAcquaintance.Form { UserId = anna.Id, PersonId = person.Id, Strength = 1 }, Now));
        await rate.RunAsync(new RateAcquaintance.Form { UserId = administrator.Id, PersonId = person.Id, Strength = 1 }, Now);
        await database.SignInAsync(anna.Id);
        await rate.RunAsync(new RateAcquaintance.Form { UserId = administrator.Id, PersonId = person.Id, Strength = 2, Version = 1 }, Now);

        Assert.Equal((administrator.Id, 2), await db.Acquaintances.Select(a => new ValueTuple<int, int>(a.UserId, a.Strength)).SingleAsync(Now));
    }

    [Theory, EachDatabase]
    public async Task A_gap_becomes_a_meeting_on_a_working_day(DatabaseKind kind)
    {
        await using var database = await TestDatabase.CreateAsync(kind);
        await using var db = database.OpenAsSystem();
        var (anna, head) = (await A.UserAsync(db), await A.UserAsync(db, Role.Head, lastName: "Орлова"));
        var account = await A.AccountAsync(db, anna.Id);
        var person = await A.PersonAsync(db, account.Id);
        var elsewhere = await A.PersonAsync(db, (await A.AccountAsync(db, anna.Id)).Id);
        await database.SignInAsync(anna.Id);

        var day = await database.Get<PlanIntroduction>().RunAsync(account.Id, person.Id, head.Id, Now);

        Assert.Equal(A.Monday.AddDays(7), day);
        var touch = await db.Touches.Include(t => t.People).SingleAsync(Now);
        Assert.Equal((anna.Id, TouchType.Meeting, day, "Познакомиться: Петров Пётр (познакомит Орлова Иван)"), (touch.AssigneeId, touch.Type, touch.DueOn, touch.Topic));
        Assert.Equal(person.Id, Assert.Single(touch.People).PersonId);
        Assert.Equal(day, (await database.Get<AcquaintanceQueries>().MatrixAsync(account.Id, [], Now))!.People.Single().NextTouchOn);
        await Assert.ThrowsAsync<RuleViolation>(() => database.Get<PlanIntroduction>().RunAsync(account.Id, elsewhere.Id, null, Now));
    }

    private static Acquaintance Know(KamPortal.Data.KamDbContext db, int userId, int personId, int strength, DateOnly? sinceOn)
    {
        var acquaintance = new Acquaintance { UserId = userId, PersonId = personId };
        acquaintance.Rate(strength, sinceOn, null);
        db.Add(acquaintance);
        return acquaintance;
    }

    private static async Task TouchAsync(KamPortal.Data.KamDbContext db, int accountId, int userId, int personId, DateOnly on)
    {
        var touch = Touch.Plan(accountId, userId, TouchType.Call, on, null, 15, [personId]);
        touch.Complete(userId, on, on.ToDateTime(new TimeOnly(10, 0), DateTimeKind.Utc), TouchType.Call, 15, TouchOutcome.Reached, null, null, [personId]);
        db.Add(touch);
        await db.SaveChangesAsync(Now);
    }
}
