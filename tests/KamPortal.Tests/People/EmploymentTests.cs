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
    public async Task Somebody_outside_has_a_firm_and_stands_beside_the_reporting_lines(DatabaseKind kind)
    {
        await using var database = await TestDatabase.CreateAsync(kind);
        await using var db = database.OpenAsSystem();
        var anna = await A.UserAsync(db);
        var account = await A.AccountAsync(db, anna.Id);
        var head = (await A.PersonAsync(db, account.Id, "Верхний")).Employments[0].Id;
        var designer = (await A.PersonAsync(db, account.Id, "Проектный")).Employments[0].Id;
        await database.SignInAsync(anna.Id);
        Task SaveAsync(int employment, EmploymentFields form) => database.Get<EditEmployment>().RunAsync(employment, form, Now);
        async Task<EmploymentFields> FormAsync(int employment, Action<EmploymentFields> change)
        {
            var form = (await database.Get<PeopleQueries>().EmploymentToEditAsync(employment, Now))!;
            change(form);
            return form;
        }

        Assert.Equal("Organisation", (await Assert.ThrowsAsync<RuleViolation>(async () => await SaveAsync(designer, await FormAsync(designer, f => f.IsOutside = true)))).Field);
        await SaveAsync(designer, await FormAsync(designer, f => (f.IsOutside, f.Organisation, f.ReportsToId) = (true, "ГипроНефть", head)));

        var line = (await database.Get<PeopleQueries>().OfAccountAsync(account.Id, Now)).Single(p => p.EmploymentId == designer);
        Assert.Equal((true, "ГипроНефть", null), (line.IsOutside, line.Organisation, line.ReportsTo));
        Assert.DoesNotContain(await database.Get<PeopleQueries>().SuperiorsAsync(account.Id, 0, Now), s => s.Id == designer);
        Assert.Equal("ReportsToId", (await Assert.ThrowsAsync<RuleViolation>(async () => await SaveAsync(head, await FormAsync(head, f => f.ReportsToId = designer)))).Field);

        await SaveAsync(designer, await FormAsync(designer, f => (f.IsOutside, f.ReportsToId) = (false, head)));
        Assert.Null((await database.Get<PeopleQueries>().EmploymentToEditAsync(designer, Now))!.Organisation);
        Assert.Equal("IsOutside", (await Assert.ThrowsAsync<RuleViolation>(async () => await SaveAsync(head, await FormAsync(head, f => (f.IsOutside, f.Organisation) = (true, "Консалт"))))).Field);
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
