using KamPortal.People;
using KamPortal.Staff;
using Microsoft.EntityFrameworkCore;

namespace KamPortal.Tests.People;

public sealed class AddPeopleTests
{
    private static CancellationToken Now => TestContext.Current.CancellationToken;

    [Theory, EachDatabase]
    public async Task Many_are_entered_at_once_with_everything_typed(DatabaseKind kind)
    {
        await using var database = await TestDatabase.CreateAsync(kind);
        await using var db = database.OpenAsSystem();
        var anna = await A.UserAsync(db);
        var account = await A.AccountAsync(db, anna.Id);
        await database.SignInAsync(anna.Id);
        var form = Form(account.Id, "Иванова Мария, директор, +7 912 345-67-89", "Петров Пётр, слесарь");
        (form.Rows[0].Work.Seniority, form.Rows[0].Work.RoleId, form.Rows[0].Work.Department) = (5, 4, "Дирекция");
        (form.Rows[1].Work.IsOutside, form.Rows[1].Work.Organisation) = (true, " ГипроНефть ");

        Assert.Equal(new AddedPeople(2, 0, 0), await database.Get<AddPeople>().RunAsync(form, Now));

        var people = await database.Get<PeopleQueries>().OfAccountAsync(account.Id, Now);
        Assert.Equal(["Иванова Мария", "Петров Пётр"], people.Select(p => p.Name));
        Assert.Equal(("директор", "Дирекция", 5, "+7 912 345-67-89", false), (people[0].Position, people[0].Department, people[0].Seniority, people[0].MobilePhone, people[0].IsOutside));
        Assert.Equal((true, "ГипроНефть"), (people[1].IsOutside, people[1].Organisation));
    }

    [Theory, EachDatabase]
    public async Task One_wrong_row_keeps_all_from_being_saved_and_every_wrong_row_says_why(DatabaseKind kind)
    {
        await using var database = await TestDatabase.CreateAsync(kind);
        await using var db = database.OpenAsSystem();
        var anna = await A.UserAsync(db);
        var account = await A.AccountAsync(db, anna.Id, "Сталь");
        var known = await A.PersonAsync(db, account.Id, "Королёв", "Олег");
        await database.SignInAsync(anna.Id);
        var form = Form(account.Id, "Новый Человек", "Королев Олег", "Иванов Иван", "Сидоров Пётр, +7 912 000-00-01", "Другой Семён, 89120000001", "Мехова Нина");
        form.Rows[2].Person.Email = "не адрес";
        form.Rows[5].Work.IsOutside = true;

        var refused = await Assert.ThrowsAsync<PeopleRefused>(() => database.Get<AddPeople>().RunAsync(form, Now));

        Assert.Equal([(1, null), (2, "Email"), (4, null), (5, "Organisation")], refused.Problems.Select(p => (p.Row, p.Field)));
        Assert.Equal(known.Id, Assert.Single(refused.Problems[0].Matches).PersonId);
        Assert.Contains("строку 4", refused.Problems[2].Message);
        Assert.Equal(1, await db.People.CountAsync(Now));
        Assert.Equal(1, await db.Employments.CountAsync(Now));

        form.Rows[1].NobodyOf.Add(known.Id);
        (form.Rows[2].Person.Email, form.Rows[4].IsOnItsOwn, form.Rows[5].Work.Organisation) = (null, true, "Консалт");
        Assert.Equal(new AddedPeople(6, 0, 0), await database.Get<AddPeople>().RunAsync(form, Now));
    }

    [Theory, EachDatabase]
    public async Task A_known_person_gets_a_place_or_is_left_where_they_are(DatabaseKind kind)
    {
        await using var database = await TestDatabase.CreateAsync(kind);
        await using var db = database.OpenAsSystem();
        var anna = await A.UserAsync(db);
        var (account, other) = (await A.AccountAsync(db, anna.Id), await A.AccountAsync(db, anna.Id, "Другой"));
        var here = await A.PersonAsync(db, account.Id, "Королёв", "Олег");
        var elsewhere = await A.PersonAsync(db, other.Id, "Иванова", "Мария");
        await database.SignInAsync(anna.Id);
        var form = Form(account.Id, "Олег Королев, инженер", "Иванова Мария, консультант", "Мария Иванова");
        (form.Rows[0].SamePersonId, form.Rows[1].SamePersonId, form.Rows[2].SamePersonId) = (here.Id, elsewhere.Id, elsewhere.Id);

        Assert.Equal(new AddedPeople(0, 1, 2), await database.Get<AddPeople>().RunAsync(form, Now));

        Assert.Equal(2, await db.People.CountAsync(Now));
        Assert.Equal("консультант", (await db.Employments.SingleAsync(e => e.AccountId == account.Id && e.PersonId == elsewhere.Id, Now)).Position);
        Assert.Equal("Директор", (await db.Employments.SingleAsync(e => e.AccountId == account.Id && e.PersonId == here.Id, Now)).Position);
    }

    [Theory, EachDatabase]
    public async Task Two_hundred_are_taken_and_more_are_refused_whole(DatabaseKind kind)
    {
        await using var database = await TestDatabase.CreateAsync(kind);
        await using var db = database.OpenAsSystem();
        var anna = await A.UserAsync(db);
        var account = await A.AccountAsync(db, anna.Id);
        await database.SignInAsync(anna.Id);
        string[] Names(int count) => [.. Enumerable.Range(0, count).Select(i => $"Ф{new string((char)('а' + (i % 32)), 3)}{(char)('а' + (i / 32))} Имя")];

        await Assert.ThrowsAsync<RuleViolation>(() => database.Get<AddPeople>().RunAsync(new AddPeople.Form { AccountId = account.Id }, Now));
        var tooMany = new AddPeople.Form { AccountId = account.Id };
        tooMany.Rows.AddRange(Enumerable.Repeat(new AddPeople.Row(), 10_000));
        Assert.Contains("10000", (await Assert.ThrowsAsync<RuleViolation>(() => database.Get<AddPeople>().RunAsync(tooMany, Now))).Message);
        Assert.False(await db.People.AnyAsync(Now));

        Assert.Equal(new AddedPeople(200, 0, 0), await database.Get<AddPeople>().RunAsync(Form(account.Id, Names(200)), Now));
        Assert.Equal(200, await db.Employments.CountAsync(e => e.AccountId == account.Id, Now));
    }

    [Theory, EachDatabase]
    public async Task Only_who_edits_people_of_a_visible_account_may(DatabaseKind kind)
    {
        await using var database = await TestDatabase.CreateAsync(kind);
        await using var db = database.OpenAsSystem();
        var account = await A.AccountAsync(db, (await A.UserAsync(db)).Id);
        await database.SignInAsync((await A.UserAsync(db)).Id);
        await Assert.ThrowsAsync<RuleViolation>(() => database.Get<AddPeople>().RunAsync(Form(account.Id, "Новый Человек"), Now));
        await Assert.ThrowsAsync<RuleViolation>(() => database.Get<KnownPeopleQueries>().LikeAsync(account.Id, [], Now));

        await database.SignInAsync((await A.UserAsync(db, Role.Administrator)).Id);
        await Assert.ThrowsAsync<RuleViolation>(() => database.Get<AddPeople>().RunAsync(Form(account.Id, "Новый Человек"), Now));
        Assert.False(await db.People.AnyAsync(Now));
    }

    [Theory, EachDatabase]
    public async Task Known_people_are_told_while_typing(DatabaseKind kind)
    {
        await using var database = await TestDatabase.CreateAsync(kind);
        await using var db = database.OpenAsSystem();
        var anna = await A.UserAsync(db);
        var account = await A.AccountAsync(db, anna.Id, "Сталь");
        var oleg = await A.PersonAsync(db, account.Id, "Королёв", "Олег");
        oleg.Reach("o@zavod.example", "8 (343) 555-01-17", null);
        var elsewhere = await A.PersonAsync(db, (await A.AccountAsync(db, anna.Id, "Другой")).Id, "Смирнова", "Мария");
        await db.SaveChangesAsync(Now);
        await database.SignInAsync(anna.Id);
        var typed = PastedPeople.Read("""
            Олег Королев
            Корлёв Олег
            Новый Человек, +7 343 555 01 17
            Смирнова Мария
            Смирнва Мария
            Иванов Иван
            """).Select(r => r.Person).ToList();

        var likely = await database.Get<KnownPeopleQueries>().LikeAsync(account.Id, typed, Now);

        var here = new PersonMatch(oleg.Id, "Королёв Олег", "Директор, Сталь", MatchedBy.Name, true);
        Assert.Equal([here], likely[0]);
        Assert.Equal([here with { By = MatchedBy.Likeness }], likely[1]);
        Assert.Equal([here with { By = MatchedBy.Phone }], likely[2]);
        Assert.Equal([new PersonMatch(elsewhere.Id, "Смирнова Мария", "Директор, Другой", MatchedBy.Name)], likely[3]);
        Assert.Empty(likely[4]);
        Assert.Empty(likely[5]);
    }

    [Theory]
    [InlineData("Королёв Олег", "Корлёв Олег", true)]
    [InlineData("Королёв Олег", "Коорлёв Олег", true)]
    [InlineData("Королёв Олег", "Королёва Олега", false)]
    [InlineData("Ким Ли", "Кин Ли", false)]
    [InlineData("Королёв Олег", "Король Олег", false)]
    public void A_slip_of_one_letter_is_noticed_and_no_more(string one, string other, bool isSlip)
    {
        var (a, b) = (PastedPeople.Read(one)[0].Person, PastedPeople.Read(other)[0].Person);

        Assert.Equal(isSlip, NameLikeness.AreSlip(PeopleLike.NameOf(a), PeopleLike.NameOf(b)));
    }

    private static AddPeople.Form Form(int accountId, params string[] lines)
    {
        var form = new AddPeople.Form { AccountId = accountId };
        form.Rows.AddRange(PastedPeople.Read(string.Join('\n', lines)));
        return form;
    }
}
