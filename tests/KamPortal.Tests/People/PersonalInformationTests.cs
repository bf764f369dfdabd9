using KamPortal.Accounts;
using KamPortal.People;
using KamPortal.Staff;
using Microsoft.EntityFrameworkCore;

namespace KamPortal.Tests.People;

public sealed class PersonalInformationTests
{
    private static CancellationToken Now => TestContext.Current.CancellationToken;

    [Theory, EachDatabase]
    public async Task Every_reading_is_logged_once_an_hour_and_place(DatabaseKind kind)
    {
        await using var database = await TestDatabase.CreateAsync(kind);
        await using var db = database.OpenAsSystem();
        var anna = await A.UserAsync(db);
        var person = await A.PersonAsync(db, (await A.AccountAsync(db, anna.Id)).Id);
        person.Note("рыбалка", "развёлся");
        await db.SaveChangesAsync(Now);
        await database.SignInAsync(anna.Id);
        var read = database.Get<ReadPersonalInformation>();

        Assert.Equal(new PersonalInformation("рыбалка", "развёлся"), await read.RunAsync(person.Id, AccessPlace.PersonPage, null, Now));
        await read.RunAsync(person.Id, AccessPlace.PersonPage, null, Now);
        await read.RunAsync(person.Id, AccessPlace.PersonForm, null, Now);
        database.Clock.Now = database.Clock.Now.AddMinutes(61);
        await read.RunAsync(person.Id, AccessPlace.PersonPage, null, Now);

        var log = await database.Get<PersonalInformationQueries>().ReadingsAsync(person.Id, Now);
        Assert.Equal([AccessPlace.PersonPage, AccessPlace.PersonForm, AccessPlace.PersonPage], log!.Select(l => l.Place));
        Assert.All(log!, l => Assert.Equal(("Иванов Иван", null), (l.UserName, l.Reason)));
        Assert.False(await db.Notifications.AnyAsync(Now));
    }

    [Theory, EachDatabase]
    public async Task An_administrator_breaks_the_glass_with_a_reason_and_the_owner_is_told(DatabaseKind kind)
    {
        await using var database = await TestDatabase.CreateAsync(kind);
        await using var db = database.OpenAsSystem();
        var anna = await A.UserAsync(db);
        var administrator = await A.UserAsync(db, Role.Administrator);
        var person = await A.PersonAsync(db, (await A.AccountAsync(db, anna.Id)).Id);
        person.Note("рыбалка", null);
        await db.SaveChangesAsync(Now);
        await database.SignInAsync(administrator.Id);
        var read = database.Get<ReadPersonalInformation>();

        foreach (var reason in new[] { null, "  ", "коротко", new string('я', 301) })
        {
            Assert.Equal("Reason", (await Assert.ThrowsAsync<RuleViolation>(() => read.RunAsync(person.Id, AccessPlace.PersonPage, reason, Now))).Field);
        }

        Assert.False(await db.PersonalDataAccesses.AnyAsync(Now));
        Assert.Equal("рыбалка", (await read.RunAsync(person.Id, AccessPlace.PersonPage, "Проверка по жалобе", Now)).Hobby);
        await read.RunAsync(person.Id, AccessPlace.PersonPage, "Проверка по жалобе", Now);

        Assert.Equal("Проверка по жалобе", Assert.Single((await database.Get<PersonalInformationQueries>().ReadingsAsync(person.Id, Now))!).Reason);
        var told = await db.Notifications.SingleAsync(Now);
        Assert.Equal((anna.Id, $"/people/{person.Id}"), (told.UserId, told.Link));
        Assert.Contains("Проверка по жалобе", told.Text);
        Assert.DoesNotContain("рыбалка", told.Text);
    }

    [Theory, EachDatabase]
    public async Task Who_may_not_read_gets_nothing_and_does_not_see_who_did(DatabaseKind kind)
    {
        await using var database = await TestDatabase.CreateAsync(kind);
        await using var db = database.OpenAsSystem();
        var head = await A.UserAsync(db, Role.Head);
        var anna = await A.UserAsync(db, supervisor: head.Id);
        var assistant = await A.UserAsync(db, Role.Assistant);
        var other = await A.UserAsync(db);
        var account = await A.AccountAsync(db, anna.Id);
        db.Add(new AccountTeamMember { AccountId = account.Id, UserId = assistant.Id, FromOn = A.Monday });
        var person = await A.PersonAsync(db, account.Id);
        person.Note("рыбалка", null);
        await db.SaveChangesAsync(Now);

        foreach (var user in new[] { assistant, other })
        {
            await database.SignInAsync(user.Id);
            await Assert.ThrowsAsync<RuleViolation>(() => database.Get<ReadPersonalInformation>().RunAsync(person.Id, AccessPlace.PersonPage, "Очень нужно посмотреть", Now));
            Assert.Null(await database.Get<PersonalInformationQueries>().ReadingsAsync(person.Id, Now));
        }

        Assert.False(await db.PersonalDataAccesses.AnyAsync(Now));
        await database.SignInAsync(head.Id);
        Assert.Empty((await database.Get<PersonalInformationQueries>().ReadingsAsync(person.Id, Now))!);
    }

    [Theory, EachDatabase]
    public async Task What_is_filled_of_decision_makers_is_told_without_content(DatabaseKind kind)
    {
        await using var database = await TestDatabase.CreateAsync(kind);
        await using var db = database.OpenAsSystem();
        var anna = await A.UserAsync(db);
        var account = await A.AccountAsync(db, anna.Id);
        const int decider = 4;
        var full = await A.PersonAsync(db, account.Id, "Полный", roleId: decider);
        full.Born(5, 5, null);
        full.Note("рыбалка", null);
        var empty = await A.PersonAsync(db, account.Id, "Пустой", roleId: decider);
        var inCentre = await A.PersonAsync(db, account.Id, "Центров");
        inCentre.Note(null, "заметка");
        var left = await A.PersonAsync(db, account.Id, "Ушедший", roleId: decider);
        left.LeftOn = A.Monday.AddDays(-1);
        await A.PersonAsync(db, account.Id, "Рядовой", roleId: 2);
        var centre = KamPortal.PurchasingCentres.PurchasingCentre.Open(account.Id, null);
        centre.Add(inCentre.Employments[0]).Play([decider]);
        db.Add(centre);
        await db.SaveChangesAsync(Now);
        await database.SignInAsync(anna.Id);

        var filled = await database.Get<PersonalInformationQueries>().FilledAsync(account.Id, Now);

        Assert.Equal(
            [
                new PersonalFilled(full.Id, "Полный Пётр", true, true, false),
                new PersonalFilled(empty.Id, "Пустой Пётр", false, false, false),
                new PersonalFilled(inCentre.Id, "Центров Пётр", false, false, true),
            ],
            filled);
        Assert.Equal([true, false, false], filled.Select(f => f.IsFilled));
        Assert.False(await db.PersonalDataAccesses.AnyAsync(Now));
    }

    [Theory, EachDatabase]
    public async Task Search_words_and_history_hold_nothing_of_it(DatabaseKind kind)
    {
        await using var database = await TestDatabase.CreateAsync(kind);
        await using var db = database.OpenAsSystem();
        var anna = await A.UserAsync(db);
        var person = await A.PersonAsync(db, (await A.AccountAsync(db, anna.Id)).Id);
        await database.SignInAsync(anna.Id);
        var form = (await database.Get<PeopleQueries>().ToEditAsync(person.Id, Now))!;
        (form.Hobby, form.Notes, form.PersonalShown) = ("рыбалка", "развёлся", true);
        await database.Get<EditPerson>().RunAsync(person.Id, form, Now);

        Assert.Empty((await database.Get<PeopleQueries>().ListAsync("рыбалка", 1, Now)).Rows);
        Assert.DoesNotContain(await db.PersonWords.Select(w => w.Word).ToListAsync(Now), w => w.Contains("РЫБАЛКА") || w.Contains("РАЗВЁЛСЯ") || w.Contains("РАЗВЕЛСЯ"));
        Assert.All(await db.AuditEntries.Select(e => e.Changes).ToListAsync(Now), c => Assert.DoesNotContain("рыбалка", c));
    }
}
