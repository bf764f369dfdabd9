using KamPortal.Accounts;
using KamPortal.Search;
using KamPortal.Staff;

namespace KamPortal.Tests.Search;

public sealed class SearchTests
{
    [Theory, EachDatabase]
    public async Task Accounts_are_found_by_name_words_inn_and_inside_words(DatabaseKind kind)
    {
        await using var database = await TestDatabase.CreateAsync(kind);
        await FillAsync(database);

        Assert.Equal(["ООО «Вектор»"], await AccountsAsync(database, "вектор"));
        Assert.Equal(["ООО «Вектор»"], await AccountsAsync(database, "ООО \"Век"));
        Assert.Equal(["ООО «Вектор»"], await AccountsAsync(database, "7707083893"));
        Assert.Equal(["ООО «Вектор»"], await AccountsAsync(database, "7707 0838"));
        Assert.Equal(["Стройресурс"], await AccountsAsync(database, "ресурс"));
        Assert.Empty(await AccountsAsync(database, "%"));
        Assert.Empty(await AccountsAsync(database, "  «» "));
    }

    [Theory, EachDatabase]
    public async Task People_are_found_by_name_in_any_order_email_and_phone_in_any_grouping(DatabaseKind kind)
    {
        await using var database = await TestDatabase.CreateAsync(kind);
        await FillAsync(database);

        foreach (var text in new[] { "королев", "КОРОЛЁВ пётр", "петр королёв", "p.korolev@vek", "korolev@vektor", "+7 (912) 345-67-89", "8 912 345 67 89", "89123456789", "912345", "345-67-89", "8912", "+7912" })
        {
            Assert.True((await PeopleAsync(database, text)).SequenceEqual(["Королёв Пётр"]), text);
        }

        Assert.Equal(["Королёв Пётр"], await PeopleAsync(database, "9031112233"));
        Assert.Empty(await PeopleAsync(database, "королёв иван"));
        Assert.Empty(await PeopleAsync(database, "9999"));
    }

    [Theory, EachDatabase]
    public async Task A_hit_says_what_it_is(DatabaseKind kind)
    {
        await using var database = await TestDatabase.CreateAsync(kind);
        await FillAsync(database);

        var hits = await database.Get<SearchQueries>().FindAsync("королев", default);

        Assert.Equal("Директор · ООО «Вектор»", Assert.Single(hits.People).Detail);
        Assert.Equal("7707083893 · Урал · Иванов", Assert.Single((await database.Get<SearchQueries>().FindAsync("вектор", default)).Accounts).Detail);
    }

    [Theory, EachDatabase]
    public async Task Names_that_start_with_the_text_come_first_and_eight_are_enough(DatabaseKind kind)
    {
        await using var database = await TestDatabase.CreateAsync(kind);
        await using var system = database.OpenAsSystem();
        var owner = (await A.UserAsync(system)).Id;
        await A.AccountAsync(system, owner, "А Завод");
        await A.AccountAsync(system, owner, "Завод Я");
        for (var i = 0; i < 12; i++)
        {
            await A.PersonAsync(system, (await A.AccountAsync(system, owner, $"Фирма {i}")).Id, "Смирнов", $"Имя{i}");
        }

        Assert.Equal(["Завод Я", "А Завод"], await AccountsAsync(database, "завод"));
        Assert.Equal(SearchQueries.MostOfAKind, (await AccountsAsync(database, "фирма")).Count());
        Assert.Equal(SearchQueries.MostOfAKind, (await PeopleAsync(database, "смирнов")).Distinct().Count());
    }

    [Theory, EachDatabase]
    public async Task Words_that_a_database_takes_for_one_do_not_collide(DatabaseKind kind)
    {
        await using var database = await TestDatabase.CreateAsync(kind);
        await using var system = database.OpenAsSystem();
        var account = await A.AccountAsync(system, (await A.UserAsync(system)).Id, "Склад 500 м² 500 м2 Straße Strasse");
        await A.PersonAsync(system, account.Id, "Groß", "Gross");

        Assert.Equal([account.Name], await AccountsAsync(database, "м2"));
        Assert.Equal([account.Name], await AccountsAsync(database, "м²"));
        Assert.Equal(["Groß Gross"], await PeopleAsync(database, "groß"));
    }

    [Theory, EachDatabase]
    public async Task Only_what_the_viewer_may_see_is_found(DatabaseKind kind)
    {
        await using var database = await TestDatabase.CreateAsync(kind);
        await using var system = database.OpenAsSystem();
        var head = await A.UserAsync(system, Role.Head);
        var manager = await A.UserAsync(system, supervisor: head.Id);
        var assistant = await A.UserAsync(system, Role.Assistant);
        var credit = await A.UserAsync(system, Role.CreditController);
        var marketing = await A.UserAsync(system, Role.Marketing);
        var mine = await A.AccountAsync(system, manager.Id, "Ромб");
        var foreign = await A.AccountAsync(system, (await A.UserAsync(system)).Id, "Ромб чужой");
        foreach (var account in new[] { mine, foreign })
        {
            (await A.PersonAsync(system, account.Id, "Ромбов")).Reach($"rombov{account.Id}@example.test", "+7 495 111-22-33", null);
        }

        system.Add(new AccountTeamMember { AccountId = mine.Id, UserId = assistant.Id, Role = TeamRole.Assistant, FromOn = A.Monday });
        await system.SaveChangesAsync();

        foreach (var user in new[] { head, manager, assistant })
        {
            await database.SignInAsync(user.Id);
            Assert.Equal(["Ромб"], await AccountsAsync(database, "ромб"));
            Assert.Equal(["Ромб"], await AccountsAsync(database, "омб"));
            Assert.Single(await PeopleAsync(database, "ромбов"));
            Assert.Single(await PeopleAsync(database, "петр ромбов"));
            Assert.Single(await PeopleAsync(database, "4951112233"));
            Assert.Single(await PeopleAsync(database, "rombov"));
        }

        await database.SignInAsync(credit.Id);
        Assert.Equal(2, (await AccountsAsync(database, "ромб")).Count());
        Assert.Empty(await PeopleAsync(database, "ромбов"));

        await database.SignInAsync(marketing.Id);
        Assert.Empty(await AccountsAsync(database, "ромб"));
        Assert.Empty(await PeopleAsync(database, "ромбов"));
        database.Viewers.Viewer = Viewer.Nobody;
        Assert.Empty(await AccountsAsync(database, "ромб"));
    }

    private static async Task FillAsync(TestDatabase database)
    {
        await using var system = database.OpenAsSystem();
        var owner = (await A.UserAsync(system)).Id;
        var account = await A.AccountAsync(system, owner, "ООО «Вектор»");
        account.Identify("7707083893", null);
        account.Region = "Урал";
        await A.AccountAsync(system, owner, "Стройресурс");
        var person = await A.PersonAsync(system, account.Id, "Королёв", "Пётр");
        person.Reach("p.korolev@vektor.example", "8 (912) 345-67-89", "+7 903 111-22-33");
        await A.PersonAsync(system, account.Id, "Сидоров", "Иван");
        await system.SaveChangesAsync();
    }

    private static async Task<IEnumerable<string>> AccountsAsync(TestDatabase database, string text) => (await database.Get<SearchQueries>().FindAsync(text, default)).Accounts.Select(a => a.Title);

    private static async Task<IEnumerable<string>> PeopleAsync(TestDatabase database, string text) => (await database.Get<SearchQueries>().FindAsync(text, default)).People.Select(p => p.Title);
}
