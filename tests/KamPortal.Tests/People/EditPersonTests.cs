using KamPortal.People;
using KamPortal.Staff;

namespace KamPortal.Tests.People;

public sealed class EditPersonTests
{
    private static CancellationToken Now => TestContext.Current.CancellationToken;

    [Theory, EachDatabase]
    public async Task The_form_comes_back_as_it_was_saved(DatabaseKind kind)
    {
        await using var database = await TestDatabase.CreateAsync(kind);
        await using var db = database.OpenAsSystem();
        var anna = await A.UserAsync(db);
        var person = await A.PersonAsync(db, (await A.AccountAsync(db, anna.Id)).Id);
        await database.SignInAsync(anna.Id);
        var form = (await database.Get<PeopleQueries>().ToEditAsync(person.Id, Now))!;
        (form.LastName, form.FirstName, form.MiddleName, form.LatinName) = ("О'Нил", "Шон", "Патрикович", "Sean O'Neill");
        (form.Phone, form.MobilePhone, form.Email, form.Language, form.TimeZoneId) = ("8 495 111-22-33", "+353 1 234 5678", "sean@example.test", "en", "Europe/Dublin");
        (form.BirthDay, form.BirthMonth, form.BirthYear) = (31, 12, 1980);
        (form.Consent, form.ConsentOn, form.ConsentBasis, form.OptOuts) = (ConsentStatus.Withdrawn, A.Monday, "письмо", OptOuts.Greetings);
        (form.Hobby, form.Notes, form.PersonalShown) = ("регби", "не звонить до обеда", true);

        await database.Get<EditPerson>().RunAsync(person.Id, form, Now);

        var saved = (await database.Get<PeopleQueries>().ToEditAsync(person.Id, Now))!;
        Assert.Equal(form.Version + 1, saved.Version);
        saved.Version = form.Version;
        var personal = await database.Get<ReadPersonalInformation>().RunAsync(person.Id, AccessPlace.PersonForm, null, Now);
        (saved.Hobby, saved.Notes, saved.PersonalShown) = (personal.Hobby, personal.Notes, true);
        Assert.Equivalent(form, saved);
    }

    [Theory, EachDatabase]
    public async Task Notes_are_kept_from_who_may_not_read_them_and_survive_their_edits(DatabaseKind kind)
    {
        await using var database = await TestDatabase.CreateAsync(kind);
        await using var db = database.OpenAsSystem();
        var anna = await A.UserAsync(db);
        var developer = await A.UserAsync(db, Role.Developer);
        var account = await A.AccountAsync(db, anna.Id);
        db.Add(new KamPortal.Accounts.AccountTeamMember { AccountId = account.Id, UserId = developer.Id, FromOn = A.Monday });
        var person = await A.PersonAsync(db, account.Id);
        person.Note("рыбалка", "развёлся");
        await db.SaveChangesAsync(Now);
        await database.SignInAsync(developer.Id);

        var card = (await database.Get<PeopleQueries>().FindAsync(person.Id, Now))!;
        Assert.Equal((false, false, true), (card.MaySeeNotes, card.MayBreakGlass, card.HasPersonal));
        var form = (await database.Get<PeopleQueries>().ToEditAsync(person.Id, Now))!;
        (form.Email, form.Notes, form.PersonalShown) = ("new@example.test", "чужая заметка", true);
        await database.Get<EditPerson>().RunAsync(person.Id, form, Now);

        await database.SignInAsync(anna.Id);
        var hers = (await database.Get<PeopleQueries>().FindAsync(person.Id, Now))!;
        Assert.Equal("new@example.test", hers.Email);

        // Her form, too, leaves alone what it did not show.
        var unread = (await database.Get<PeopleQueries>().ToEditAsync(person.Id, Now))!;
        Assert.Equal((null, null), (unread.Hobby, unread.Notes));
        await database.Get<EditPerson>().RunAsync(person.Id, unread, Now);
        Assert.Equal(new PersonalInformation("рыбалка", "развёлся"), await database.Get<ReadPersonalInformation>().RunAsync(person.Id, AccessPlace.PersonPage, null, Now));
    }

    [Theory, EachDatabase]
    public async Task A_stale_form_is_told_who_saved_meanwhile(DatabaseKind kind)
    {
        await using var database = await TestDatabase.CreateAsync(kind);
        await using var db = database.OpenAsSystem();
        var anna = await A.UserAsync(db, lastName: "Аннина");
        var person = await A.PersonAsync(db, (await A.AccountAsync(db, anna.Id)).Id);
        await database.SignInAsync(anna.Id);
        var first = (await database.Get<PeopleQueries>().ToEditAsync(person.Id, Now))!;
        var second = (await database.Get<PeopleQueries>().ToEditAsync(person.Id, Now))!;
        first.Email = "a@example.test";
        second.Phone = "8 912 000-00-00";
        await database.Get<EditPerson>().RunAsync(person.Id, first, Now);

        var refusal = await Assert.ThrowsAsync<EditedMeanwhile>(() => database.Get<EditPerson>().RunAsync(person.Id, second, Now));

        Assert.Contains("Аннина Иван Иванович", refusal.Message, StringComparison.Ordinal);
        Assert.Equal(first.Version + 1, refusal.CurrentVersion);
    }

    [Theory, EachDatabase]
    public async Task Anothers_person_is_not_found(DatabaseKind kind)
    {
        await using var database = await TestDatabase.CreateAsync(kind);
        await using var db = database.OpenAsSystem();
        var person = await A.PersonAsync(db, (await A.AccountAsync(db, (await A.UserAsync(db)).Id)).Id);
        await database.SignInAsync((await A.UserAsync(db)).Id);

        Assert.Null(await database.Get<PeopleQueries>().FindAsync(person.Id, Now));
        Assert.Null(await database.Get<PeopleQueries>().ToEditAsync(person.Id, Now));
        Assert.Empty((await database.Get<PeopleQueries>().ListAsync(null, 1, Now)).Rows);
        await Assert.ThrowsAsync<RuleViolation>(() => database.Get<EditPerson>().RunAsync(person.Id, new PersonFields { LastName = "Мой" }, Now));
    }
}
