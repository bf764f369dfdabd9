using KamPortal.People;

namespace KamPortal.Tests.People;

public sealed class EmploymentTests
{
    private static CancellationToken Now => TestContext.Current.CancellationToken;

    [Theory, EachDatabase]
    public async Task One_person_works_in_several_accounts_but_once_in_each(DatabaseKind kind)
    {
        await using var database = await TestDatabase.CreateAsync(kind);
        await using var db = database.OpenAsSystem();
        var anna = await A.UserAsync(db);
        var one = await A.AccountAsync(db, anna.Id, "Один");
        var two = await A.AccountAsync(db, anna.Id, "Два");
        var person = await A.PersonAsync(db, one.Id);
        await database.SignInAsync(anna.Id);

        var id = await database.Get<Employ>().RunAsync(person.Id, new EmploymentFields { AccountId = two.Id, Position = "Член совета" }, Now);
        await Assert.ThrowsAsync<RuleViolation>(() => database.Get<Employ>().RunAsync(person.Id, new EmploymentFields { AccountId = two.Id }, Now));
        await database.Get<EndEmployment>().RunAsync(id, A.Monday.AddDays(-1), Now);
        await database.Get<Employ>().RunAsync(person.Id, new EmploymentFields { AccountId = two.Id, FromOn = A.Monday }, Now);

        var places = (await database.Get<PeopleQueries>().FindAsync(person.Id, Now))!.Employments;
        Assert.Equal([("Два", true), ("Один", true), ("Два", false)], places.Select(p => (p.AccountName, p.IsCurrent)));
        await Assert.ThrowsAsync<RuleViolation>(() => database.Get<EndEmployment>().RunAsync(id, null, Now));
    }

    [Theory, EachDatabase]
    public async Task Nobody_reports_to_themselves_however_long_the_way(DatabaseKind kind)
    {
        await using var database = await TestDatabase.CreateAsync(kind);
        await using var db = database.OpenAsSystem();
        var anna = await A.UserAsync(db);
        var account = await A.AccountAsync(db, anna.Id);
        var top = (await A.PersonAsync(db, account.Id, "Верхний")).Employments[0].Id;
        var middle = (await A.PersonAsync(db, account.Id, "Средний")).Employments[0].Id;
        var bottom = (await A.PersonAsync(db, account.Id, "Нижний")).Employments[0].Id;
        await database.SignInAsync(anna.Id);
        await ReportsAsync(middle, top);
        await ReportsAsync(bottom, middle);

        foreach (var superior in new[] { top, middle, bottom })
        {
            Assert.Equal("ReportsToId", (await Assert.ThrowsAsync<RuleViolation>(() => ReportsAsync(top, superior))).Field);
        }

        var people = await database.Get<PeopleQueries>().OfAccountAsync(account.Id, Now);
        Assert.Equal([("Верхний Пётр", null), ("Нижний Пётр", "Средний Пётр"), ("Средний Пётр", "Верхний Пётр")], people.Select(p => (p.Name, p.ReportsTo)));

        async Task ReportsAsync(int employment, int to)
        {
            var form = (await database.Get<PeopleQueries>().EmploymentToEditAsync(employment, Now))!;
            form.ReportsToId = to;
            await database.Get<EditEmployment>().RunAsync(employment, form, Now);
        }
    }

    [Theory, EachDatabase]
    public async Task Who_left_stays_as_history_below_the_present(DatabaseKind kind)
    {
        await using var database = await TestDatabase.CreateAsync(kind);
        await using var db = database.OpenAsSystem();
        var anna = await A.UserAsync(db);
        var account = await A.AccountAsync(db, anna.Id);
        var left = await A.PersonAsync(db, account.Id, "Авдеев");
        await A.PersonAsync(db, account.Id, "Яшин");
        await database.SignInAsync(anna.Id);

        await database.Get<EndEmployment>().RunAsync(left.Employments[0].Id, A.Monday.AddDays(-1), Now);

        var people = await database.Get<PeopleQueries>().OfAccountAsync(account.Id, Now);
        Assert.Equal([("Яшин Пётр", true), ("Авдеев Пётр", false)], people.Select(p => (p.Name, p.IsCurrent)));
        Assert.Single(await database.Get<PeopleQueries>().SuperiorsAsync(account.Id, 0, Now));
    }
}
