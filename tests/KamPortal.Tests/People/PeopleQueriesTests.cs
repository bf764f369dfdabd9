using KamPortal.People;

namespace KamPortal.Tests.People;

public sealed class PeopleQueriesTests
{
    private static CancellationToken Now => TestContext.Current.CancellationToken;

    [Theory, EachDatabase]
    public async Task People_are_found_by_starts_of_words_without_regard_to_case_or_yo_and_by_phone(DatabaseKind kind)
    {
        await using var database = await TestDatabase.CreateAsync(kind);
        await using var db = database.OpenAsSystem();
        var anna = await A.UserAsync(db);
        var account = await A.AccountAsync(db, anna.Id);
        var person = await A.PersonAsync(db, account.Id, "Королёв", "Олег");
        person.Reach("oleg@example.test", "8 (912) 345-67-89", null);
        await A.PersonAsync(db, account.Id, "Краснов", "Олег");
        var stranger = await A.PersonAsync(db, (await A.AccountAsync(db, (await A.UserAsync(db)).Id)).Id, "Королёв", "Игорь");
        await db.SaveChangesAsync(Now);
        await database.SignInAsync(anna.Id);
        var queries = database.Get<PeopleQueries>();

        foreach (var search in new[] { "королев", "КОРОЛЁВ ол", "олег кор", "+7 912 345", "9123456789", "89123456789", "345-67-89", "oleg@" })
        {
            Assert.Equal(["Королёв Олег"], (await queries.ListAsync(search, 1, Now)).Rows.Select(r => r.Name));
        }

        Assert.Equal(["Королёв Олег", "Краснов Олег"], (await queries.ListAsync("", 1, Now)).Rows.Select(r => r.Name));
        Assert.Empty((await queries.ListAsync("королёв игорь", 1, Now)).Rows);
        Assert.Equal([("Вектор", "Директор")], (await queries.ListAsync("кор", 1, Now)).Rows[0].Places.Select(p => (p.AccountName, p.Position)));
        Assert.NotEqual(0, stranger.Id);
    }

    [Theory, EachDatabase]
    public async Task The_list_pages(DatabaseKind kind)
    {
        await using var database = await TestDatabase.CreateAsync(kind);
        await using var db = database.OpenAsSystem();
        var anna = await A.UserAsync(db);
        var account = await A.AccountAsync(db, anna.Id);
        for (var i = 0; i < PeopleQueries.PageSize + 1; i++)
        {
            var person = Person.Named("Петров", $"Пётр{i:000}");
            person.Employments.Add(new Employment { AccountId = account.Id });
            db.Add(person);
        }

        await db.SaveChangesAsync(Now);
        await database.SignInAsync(anna.Id);

        var first = await database.Get<PeopleQueries>().ListAsync(null, 1, Now);
        var second = await database.Get<PeopleQueries>().ListAsync(null, 2, Now);

        Assert.Equal((PeopleQueries.PageSize, true), (first.Rows.Count, first.HasMore));
        Assert.Equal(($"Петров Пётр{PeopleQueries.PageSize:000}", false), (Assert.Single(second.Rows).Name, second.HasMore));
    }
}
