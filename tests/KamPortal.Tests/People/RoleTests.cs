using KamPortal.People;
using KamPortal.PurchasingCentres;
using KamPortal.Staff;
using KamPortal.Touches;
using KamPortal.WorkTasks;
using Microsoft.EntityFrameworkCore;

namespace KamPortal.Tests.People;

public sealed class RoleTests
{
    private const int Decider = 4;
    private const int Approver = 6;

    private static CancellationToken Now => TestContext.Current.CancellationToken;

    [Theory, EachDatabase]
    public async Task A_role_is_added_with_directions_and_a_code_of_its_own(DatabaseKind kind)
    {
        await using var database = await TestDatabase.CreateAsync(kind);
        await using var db = await OpenAsync(database);
        var form = new SaveRole.Form { NameRu = " Технадзор ", NameEn = "Technical supervision, site!", IsExpected = true };
        form.Directions.Add(new SaveRole.Direction { TextRu = "Показать объект", TextEn = "Show the site", TouchType = TouchType.Visit, Kind = TaskKind.Service, Minutes = 90, WithinDays = 15 });
        form.Directions.Add(new SaveRole.Direction { TextRu = "Выслать акты", TextEn = "Send the certificates", TouchType = TouchType.Email });

        var id = await database.Get<SaveRole>().RunAsync(form, Now);

        var saved = (await database.Get<RoleQueries>().FindAsync(id, Now))!;
        Assert.Equal([("Показать объект", TouchType.Visit, TaskKind.Service, 90, 15), ("Выслать акты", TouchType.Email, TaskKind.Selling, 30, 10)], saved.Directions.Select(d => (d.TextRu!, d.TouchType, d.Kind, d.Minutes, d.WithinDays)));
        var row = (await database.Get<RoleQueries>().ListAsync(Now))[^1];
        Assert.Equal((id, "technical-supervision-site", "Технадзор", 2, 0, true, false), (row.RoleId, row.Code, row.NameRu, row.Directions, row.Members, row.IsActive, row.IsUsed));

        // The order turned, one gone though a touch came of it, one new.
        var account = await A.AccountAsync(db, (await A.UserAsync(db)).Id);
        var person = await A.PersonAsync(db, account.Id);
        var direction = await db.RoleDirections.SingleAsync(d => d.TextRu == "Показать объект", Now);
        db.Add(Touch.PlanByRole(direction, account.Id, account.OwnerId, A.Monday, person.Id, "key"));
        await db.SaveChangesAsync(Now);
        saved.Directions.Reverse();
        saved.Directions.RemoveAt(1);
        saved.Directions.Add(new SaveRole.Direction { TextRu = "Спросить", TextEn = "Ask" });
        await database.Get<SaveRole>().RunAsync(saved, Now);
        Assert.Equal(["Выслать акты", "Спросить"], (await database.Get<RoleQueries>().FindAsync(id, Now))!.Directions.Select(d => d.TextRu));
        Assert.Null((await db.Touches.AsNoTracking().SingleAsync(Now)).DirectionId);
        await Assert.ThrowsAsync<EditedMeanwhile>(() => database.Get<SaveRole>().RunAsync(saved, Now));

        var twin = new SaveRole.Form { NameRu = "Другой технадзор", NameEn = "Technical supervision: site" };
        await database.Get<SaveRole>().RunAsync(twin, Now);
        var latin = new SaveRole.Form { NameRu = "Без латиницы", NameEn = "Тест" };
        await database.Get<SaveRole>().RunAsync(latin, Now);
        Assert.Equal(["technical-supervision-site-2", "role"], (await database.Get<RoleQueries>().ListAsync(Now)).TakeLast(2).Select(r => r.Code));
    }

    [Theory, EachDatabase]
    public async Task Wrong_values_are_refused_beside_their_field(DatabaseKind kind)
    {
        await using var database = await TestDatabase.CreateAsync(kind);
        await using var db = await OpenAsync(database);
        SaveRole.Form Form(Action<SaveRole.Form> change)
        {
            var form = new SaveRole.Form { NameRu = "Новая", NameEn = "New", Directions = { new SaveRole.Direction { TextRu = "Дело", TextEn = "Work" } } };
            change(form);
            return form;
        }

        (string? Field, SaveRole.Form Form)[] wrong =
        [
            ("NameRu", Form(f => f.NameRu = " ")),
            ("NameEn", Form(f => f.NameEn = null)),
            ("NameRu", Form(f => f.NameRu = new string('я', 81))),
            ("NameRu", Form(f => f.NameRu = "закупщик")),
            ("NameEn", Form(f => f.NameEn = "BUYER")),
            ("TextRu-0", Form(f => f.Directions[0].TextRu = "")),
            ("TextEn-0", Form(f => f.Directions[0].TextEn = new string('x', 201))),
            ("Minutes-0", Form(f => f.Directions[0].Minutes = 0)),
            ("WithinDays-0", Form(f => f.Directions[0].WithinDays = 251)),
            (null, Form(f => f.Directions.AddRange(Enumerable.Repeat(f.Directions[0], 10)))),
        ];
        foreach (var (field, form) in wrong)
        {
            Assert.Equal(field, (await Assert.ThrowsAsync<RuleViolation>(() => database.Get<SaveRole>().RunAsync(form, Now))).Field);
        }

        Assert.Equal(10, await db.RoleDefinitions.CountAsync(Now));
        await database.SignInAsync((await A.UserAsync(db)).Id);
        await Assert.ThrowsAsync<RuleViolation>(() => database.Get<SaveRole>().RunAsync(Form(_ => { }), Now));
        await Assert.ThrowsAsync<RuleViolation>(() => database.Get<RoleQueries>().ListAsync(Now));
    }

    [Theory, EachDatabase]
    public async Task Three_to_fifteen_stay_active_and_one_of_them_decides(DatabaseKind kind)
    {
        await using var database = await TestDatabase.CreateAsync(kind);
        await using var db = await OpenAsync(database);
        var turn = database.Get<SwitchRole>();
        for (var i = 1; i <= 5; i++)
        {
            await database.Get<SaveRole>().RunAsync(new SaveRole.Form { NameRu = $"Роль {i}", NameEn = $"Part {i}" }, Now);
        }

        Assert.Contains("15", (await Assert.ThrowsAsync<RuleViolation>(() => database.Get<SaveRole>().RunAsync(new SaveRole.Form { NameRu = "Лишняя", NameEn = "Spare" }, Now))).Message);
        await turn.RunAsync(Decider, false, Now);
        Assert.Equal("Decides", (await Assert.ThrowsAsync<RuleViolation>(() => turn.RunAsync(Approver, false, Now))).Field);
        var approver = (await database.Get<RoleQueries>().FindAsync(Approver, Now))!;
        approver.Decides = false;
        Assert.Equal("Decides", (await Assert.ThrowsAsync<RuleViolation>(() => database.Get<SaveRole>().RunAsync(approver, Now))).Field);

        foreach (var role in (await database.Get<RoleQueries>().ListAsync(Now)).Where(r => r.IsActive && r.RoleId is not (Approver or 1 or 2)))
        {
            await turn.RunAsync(role.RoleId, false, Now);
        }

        Assert.Contains("3", (await Assert.ThrowsAsync<RuleViolation>(() => turn.RunAsync(1, false, Now))).Message);
        Assert.Equal(3, (await database.Get<RoleQueries>().ListAsync(Now)).Count(r => r.IsActive));
        await turn.RunAsync(Decider, true, Now);
        await turn.RunAsync(1, false, Now);
    }

    [Theory, EachDatabase]
    public async Task Two_who_switch_off_at_once_do_not_get_below_three(DatabaseKind kind)
    {
        await using var database = await TestDatabase.CreateAsync(kind);
        await using var db = await OpenAsync(database);
        foreach (var id in Enumerable.Range(5, 6))
        {
            await database.Get<SwitchRole>().RunAsync(id, false, Now);
        }

        await Task.WhenAll(Enumerable.Range(1, 3).Select(id => Task.Run(async () =>
        {
            try
            {
                await database.Get<SwitchRole>().RunAsync(id, false, Now);
            }
            catch (Exception refused) when (refused is RuleViolation or DbUpdateException or System.Data.Common.DbException or InvalidOperationException)
            {
                // The later ones are refused, or lose the race for the rows.
            }
        }, Now)));

        Assert.Equal(3, await db.RoleDefinitions.CountAsync(r => r.IsActive, Now));
    }

    [Theory, EachDatabase]
    public async Task A_published_centre_keeps_its_decision_maker(DatabaseKind kind)
    {
        await using var database = await TestDatabase.CreateAsync(kind);
        await using var db = await OpenAsync(database);
        var anna = await A.UserAsync(db);
        var account = await A.AccountAsync(db, anna.Id);
        var person = await A.PersonAsync(db, account.Id);
        var centre = PurchasingCentre.Open(account.Id, null);
        var member = centre.Add(person.Employments[0]);
        member.Weigh(100);
        member.Play([Decider]);
        db.Add(centre);
        await db.RoleDefinitions.LoadAsync(Now);
        await db.SaveChangesAsync(Now);
        centre.Publish(anna.Id, database.Clock.Now.UtcDateTime);
        await db.SaveChangesAsync(Now);
        var form = (await database.Get<RoleQueries>().FindAsync(Decider, Now))!;
        form.Decides = false;

        Assert.Equal("Decides", (await Assert.ThrowsAsync<RuleViolation>(() => database.Get<SaveRole>().RunAsync(form, Now))).Field);

        var other = (await database.Get<RoleQueries>().FindAsync(Approver, Now))!;
        other.Decides = false;
        await database.Get<SaveRole>().RunAsync(other, Now);
        await database.Get<SwitchRole>().RunAsync(Approver, false, Now);
        Assert.Equal((1, true), (await database.Get<RoleQueries>().ListAsync(Now)).Where(r => r.RoleId == Decider).Select(r => (r.Members, r.IsUsed)).Single());
    }

    [Theory, EachDatabase]
    public async Task A_used_role_is_switched_off_but_not_deleted(DatabaseKind kind)
    {
        await using var database = await TestDatabase.CreateAsync(kind);
        await using var db = await OpenAsync(database);
        var account = await A.AccountAsync(db, (await A.UserAsync(db)).Id);
        await A.PersonAsync(db, account.Id, roleId: 5);

        await Assert.ThrowsAsync<RuleViolation>(() => database.Get<DeleteRole>().RunAsync(5, Now));
        await database.Get<SwitchRole>().RunAsync(5, false, Now);
        await database.Get<DeleteRole>().RunAsync(9, Now);

        Assert.Equal([1, 2, 3, 4, 5, 6, 7, 8, 10], (await database.Get<RoleQueries>().ListAsync(Now)).Select(r => r.RoleId));
        Assert.False(await db.RoleDirections.AnyAsync(d => d.RoleId == 9, Now));
        Assert.DoesNotContain(await database.Get<PeopleQueries>().RolesAsync(Now), r => r.Id == 5);
    }

    [Theory, EachDatabase]
    public async Task The_order_changes_by_one_place(DatabaseKind kind)
    {
        await using var database = await TestDatabase.CreateAsync(kind);
        await using var db = await OpenAsync(database);
        var move = database.Get<MoveRole>();

        await move.RunAsync(3, true, Now);
        await move.RunAsync(1, false, Now);
        await move.RunAsync(10, false, Now);

        Assert.Equal([3, 1, 2, 4, 5, 6, 7, 8, 9, 10], (await database.Get<RoleQueries>().ListAsync(Now)).Select(r => r.RoleId));
    }

    private static async Task<KamPortal.Data.KamDbContext> OpenAsync(TestDatabase database)
    {
        var db = database.OpenAsSystem();
        await database.SignInAsync((await A.UserAsync(db, Role.Director)).Id);
        return db;
    }
}
