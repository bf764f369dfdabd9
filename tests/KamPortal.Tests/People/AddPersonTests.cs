using KamPortal.People;
using KamPortal.Staff;
using Microsoft.EntityFrameworkCore;

namespace KamPortal.Tests.People;

public sealed class AddPersonTests
{
    private static CancellationToken Now => TestContext.Current.CancellationToken;

    [Theory, EachDatabase]
    public async Task A_person_is_entered_with_a_place_of_work(DatabaseKind kind)
    {
        await using var database = await TestDatabase.CreateAsync(kind);
        await using var db = database.OpenAsSystem();
        var anna = await A.UserAsync(db);
        var account = await A.AccountAsync(db, anna.Id);
        await database.SignInAsync(anna.Id);
        var form = Form(account.Id, "Королёв", "Олег");
        (form.Person.MobilePhone, form.Person.Email, form.Person.BirthDay, form.Person.BirthMonth, form.Person.Hobby) = ("+7 912 345-67-89", "korolev@example.test", 29, 2, "шахматы");
        (form.Work.Position, form.Work.Seniority, form.Work.RoleId, form.Work.FromOn) = ("Главный инженер", 4, 4, A.Monday.AddYears(-1));
        (form.Person.Consent, form.Person.ConsentOn, form.Person.OptOuts) = (ConsentStatus.Given, A.Monday, OptOuts.Mail | OptOuts.Surveys);

        var id = await database.Get<AddPerson>().RunAsync(form, Now);

        var card = (await database.Get<PeopleQueries>().FindAsync(id, Now))!;
        Assert.Equal(("Королёв Олег", new DateOnly(2027, 2, 28)), (card.Name, card.NextBirthdayOn));
        Assert.Equal("шахматы", (await database.Get<ReadPersonalInformation>().RunAsync(id, AccessPlace.PersonPage, null, Now)).Hobby);
        Assert.Equal((ConsentStatus.Given, OptOuts.Mail | OptOuts.Surveys), (card.Consent, card.OptOuts));
        var place = Assert.Single(card.Employments);
        Assert.Equal((account.Id, "Главный инженер", 4, "Принимающий решение (ЛПР)", true), (place.AccountId, place.Position, place.Seniority, place.Role, place.IsCurrent));
    }

    [Theory, EachDatabase]
    public async Task Duplicates_are_caught_by_name_either_way_round_by_phone_and_by_address(DatabaseKind kind)
    {
        await using var database = await TestDatabase.CreateAsync(kind);
        await using var db = database.OpenAsSystem();
        var anna = await A.UserAsync(db);
        var account = await A.AccountAsync(db, anna.Id, "Сталь");
        var known = await A.PersonAsync(db, account.Id, "Королёв", "Олег");
        known.Reach("Oleg.Korolev@example.test", "8 (912) 345-67-89", null);
        await db.SaveChangesAsync(Now);
        await database.SignInAsync(anna.Id);
        (AddPerson.Form Form, MatchedBy By)[] likely =
        [
            (Form(account.Id, "Королев", "олег"), MatchedBy.Name),
            (Form(account.Id, "Олег", "Королёв"), MatchedBy.Name),
            (With(Form(account.Id, "Новый", "Человек"), p => p.MobilePhone = "+7 912 345 67 89"), MatchedBy.Phone),
            (With(Form(account.Id, "Новый", "Человек"), p => p.Email = "oleg.korolev@EXAMPLE.test"), MatchedBy.Email),
        ];

        foreach (var (form, by) in likely)
        {
            var suspected = await Assert.ThrowsAsync<SamePersonSuspected>(() => database.Get<AddPerson>().RunAsync(form, Now));
            Assert.Equal(new PersonMatch(known.Id, "Королёв Олег", "Директор, Сталь", by, true), Assert.Single(suspected.Matches));
        }

        Assert.Equal(1, await db.People.CountAsync(Now));
        var another = Form(account.Id, "Королёв", "Олег");
        another.NobodyOf.Add(known.Id);
        await database.Get<AddPerson>().RunAsync(another, Now);
        Assert.Equal(2, await db.People.CountAsync(Now));
    }

    [Theory, EachDatabase]
    public async Task The_same_person_gets_a_further_place_of_work_though_the_first_one_is_not_visible(DatabaseKind kind)
    {
        await using var database = await TestDatabase.CreateAsync(kind);
        await using var db = database.OpenAsSystem();
        var anna = await A.UserAsync(db);
        var mine = await A.AccountAsync(db, anna.Id);
        var foreign = await A.AccountAsync(db, (await A.UserAsync(db)).Id);
        var known = await A.PersonAsync(db, foreign.Id, "Королёв", "Олег");
        known.Reach(null, "8 912 345-67-89", null);
        await db.SaveChangesAsync(Now);
        await database.SignInAsync(anna.Id);

        // By the bare name nothing is told of people one does not see.
        Assert.NotEqual(known.Id, await database.Get<AddPerson>().RunAsync(Form(mine.Id, "Королёв", "Олег"), Now));

        var form = With(Form(mine.Id, "Другой", "Человек"), p => p.Phone = "+79123456789");
        form.Work.Position = "Советник";
        var match = Assert.Single((await Assert.ThrowsAsync<SamePersonSuspected>(() => database.Get<AddPerson>().RunAsync(form, Now))).Matches);
        Assert.Equal((known.Id, null), (match.PersonId, match.Place));
        form.SamePersonId = match.PersonId;
        Assert.Equal(known.Id, await database.Get<AddPerson>().RunAsync(form, Now));
        Assert.Equal("Советник", Assert.Single((await database.Get<PeopleQueries>().FindAsync(known.Id, Now))!.Employments).Position);
        Assert.Equal("Королёв", (await db.People.AsNoTracking().SingleAsync(p => p.Id == known.Id, Now)).LastName);

        await Assert.ThrowsAsync<RuleViolation>(() => database.Get<AddPerson>().RunAsync(form, Now));
        var guess = Form(mine.Id, "Чужой", "Человек");
        guess.SamePersonId = known.Id;
        await Assert.ThrowsAsync<RuleViolation>(() => database.Get<AddPerson>().RunAsync(guess, Now));
    }

    [Theory, EachDatabase]
    public async Task Wrong_fields_are_refused_beside_the_field(DatabaseKind kind)
    {
        await using var database = await TestDatabase.CreateAsync(kind);
        await using var db = database.OpenAsSystem();
        var anna = await A.UserAsync(db);
        var account = await A.AccountAsync(db, anna.Id);
        var other = await A.AccountAsync(db, anna.Id, "Другой");
        var elsewhere = (await A.PersonAsync(db, other.Id)).Employments[0].Id;
        var foreign = await A.AccountAsync(db, (await A.UserAsync(db)).Id, "Чужой");
        await database.SignInAsync(anna.Id);
        (string Field, AddPerson.Form Form)[] wrong =
        [
            ("LastName", Form(account.Id, " ", null)),
            ("LastName", Form(account.Id, new string('я', 101), null)),
            ("Email", With(Form(account.Id), p => p.Email = "не адрес")),
            ("Phone", With(Form(account.Id), p => p.Phone = new string('1', 41))),
            ("BirthDay", With(Form(account.Id), p => (p.BirthDay, p.BirthMonth) = (30, 2))),
            ("BirthDay", With(Form(account.Id), p => (p.BirthDay, p.BirthMonth, p.BirthYear) = (29, 2, 1999))),
            ("BirthDay", With(Form(account.Id), p => p.BirthDay = 5)),
            ("Language", With(Form(account.Id), p => p.Language = "de")),
            ("TimeZoneId", With(Form(account.Id), p => p.TimeZoneId = "Луна")),
            ("ConsentOn", With(Form(account.Id), p => p.Consent = ConsentStatus.Given)),
            ("ConsentOn", With(Form(account.Id), p => (p.Consent, p.ConsentOn) = (ConsentStatus.Refused, A.Monday.AddDays(1)))),
            ("AccountId", Form(foreign.Id)),
            ("AccountId", Form(null)),
            ("Seniority", At(Form(account.Id), w => w.Seniority = 6)),
            ("RoleId", At(Form(account.Id), w => w.RoleId = 404)),
            ("ReportsToId", At(Form(account.Id), w => w.ReportsToId = elsewhere)),
            ("ToOn", At(Form(account.Id), w => (w.FromOn, w.ToOn) = (A.Monday, A.Monday.AddDays(-1)))),
            ("Position", At(Form(account.Id), w => w.Position = new string('я', 151))),
        ];

        foreach (var (field, form) in wrong)
        {
            Assert.Equal(field, (await Assert.ThrowsAsync<RuleViolation>(() => database.Get<AddPerson>().RunAsync(form, Now))).Field);
        }

        Assert.Equal(1, await db.People.CountAsync(Now));
        await database.SignInAsync((await A.UserAsync(db, Role.Administrator)).Id);
        await Assert.ThrowsAsync<RuleViolation>(() => database.Get<AddPerson>().RunAsync(Form(account.Id), Now));
    }

    private static AddPerson.Form Form(int? account, string? last = "Новый", string? first = "Человек") =>
        new() { Person = { LastName = last, FirstName = first }, Work = { AccountId = account } };

    private static AddPerson.Form With(AddPerson.Form form, Action<PersonFields> change)
    {
        change(form.Person);
        return form;
    }

    private static AddPerson.Form At(AddPerson.Form form, Action<EmploymentFields> change)
    {
        change(form.Work);
        return form;
    }
}
