using KamPortal.Accounts;
using KamPortal.Audit;
using KamPortal.People;
using KamPortal.Staff;
using KamPortal.Touches;

namespace KamPortal.Tests.Audit;

public sealed class AuditQueriesTests
{
    private static CancellationToken Now => TestContext.Current.CancellationToken;

    [Theory, EachDatabase]
    public async Task A_change_says_who_when_in_the_viewers_zone_and_from_what_to_what(DatabaseKind kind)
    {
        await using var database = await TestDatabase.CreateAsync(kind);
        await using var db = database.OpenAsSystem();
        var head = await A.UserAsync(db, Role.Head, zone: "Asia/Vladivostok", lastName: "Главный");
        var anna = await A.UserAsync(db, supervisor: head.Id, lastName: "Аннина");
        var boris = await A.UserAsync(db, supervisor: head.Id, lastName: "Борисов");
        var parent = await A.AccountAsync(db, anna.Id, "Холдинг");
        var account = await A.AccountAsync(db, anna.Id);
        await database.SignInAsync(anna.Id);
        var form = (await database.Get<AccountQueries>().ToEditAsync(account.Id, Now))!;
        (form.Size, form.ParentId, form.Status, form.Region) = (AccountSize.Large, parent.Id, AccountStatus.AtRisk, "Омск");
        await database.Get<EditAccount>().RunAsync(account.Id, form, Now);
        await using (var job = database.OpenAs(Viewer.System("touch-planner")))
        {
            var tracked = await job.FindAsync<Account>([account.Id], Now);
            await job.Entry(tracked!).Collection(a => a.Ownership).LoadAsync(Now);
            tracked!.HandOver(boris.Id, A.Monday, "отпуск");
            await job.SaveChangesAsync(Now);
        }

        await database.SignInAsync(head.Id);
        var lines = (await database.Get<AuditQueries>().ListAsync(new AuditFilter { AccountId = account.Id, Kind = AuditKind.Card }, Now)).Lines;

        Assert.Equal([AuditAction.Changed, AuditAction.Changed, AuditAction.Created], lines.Select(l => l.Action));
        var byJob = lines[0];
        Assert.Equal(("touch-planner", true), (byJob.Actor, byJob.ByPortal));
        Assert.Equal(("OwnerId", "Аннина Иван", "Борисов Иван"), Assert.Single(byJob.Fields.Select(f => (f.Name, (string?)f.From.Value, (string?)f.To.Value))));
        var byAnna = lines[1];
        Assert.Equal(("Аннина Иван Иванович", new DateTime(2026, 11, 23, 16, 0, 0), "Account", "Вектор"), (byAnna.Actor, byAnna.At, byAnna.Entity, byAnna.Title));
        Assert.Equal(
            [("ParentId", null, "Холдинг"), ("Region", null, "Омск"), ("Size", AccountSize.Small, AccountSize.Large), ("Status", AccountStatus.Active, AccountStatus.AtRisk)],
            byAnna.Fields.Select(f => (f.Name, f.From.Value, f.To.Value)).OrderBy(f => f.Name, StringComparer.Ordinal));
    }

    [Theory, EachDatabase]
    public async Task Personal_fields_say_only_that_they_changed(DatabaseKind kind)
    {
        await using var database = await TestDatabase.CreateAsync(kind);
        await using var db = database.OpenAsSystem();
        var anna = await A.UserAsync(db);
        var account = await A.AccountAsync(db, anna.Id);
        var person = await A.PersonAsync(db, account.Id);
        await database.SignInAsync(anna.Id);
        var form = (await database.Get<PeopleQueries>().ToEditAsync(person.Id, Now))!;
        (form.Email, form.Consent, form.ConsentOn) = ("secret@example.test", ConsentStatus.Given, A.Monday);
        await database.Get<EditPerson>().RunAsync(person.Id, form, Now);

        var line = (await database.Get<AuditQueries>().ListAsync(new AuditFilter { AccountId = account.Id, Kind = AuditKind.People }, Now)).Lines[0];

        Assert.Equal("Петров Пётр", line.Title);
        Assert.Equal(("Email", true, null, null), line.Fields.Where(f => f.IsSecret).Select(f => (f.Name, f.IsSecret, f.From.Value, f.To.Value)).Single());
        Assert.Contains(line.Fields, f => f is { Name: "ConsentOn", To.Value: DateOnly });
    }

    [Theory, EachDatabase]
    public async Task The_history_is_narrowed_and_paged_and_hidden_with_its_account(DatabaseKind kind)
    {
        await using var database = await TestDatabase.CreateAsync(kind);
        await using var db = database.OpenAsSystem();
        var anna = await A.UserAsync(db);
        var account = await A.AccountAsync(db, anna.Id);
        for (var i = 0; i < AuditQueries.PageSize; i++)
        {
            db.Add(Touch.Plan(account.Id, anna.Id, TouchType.Call, A.Monday, null, 10, []));
        }

        await db.SaveChangesAsync(Now);
        await database.SignInAsync(anna.Id);
        var audit = database.Get<AuditQueries>();

        var first = await audit.ListAsync(new AuditFilter { AccountId = account.Id }, Now);
        var second = await audit.ListAsync(new AuditFilter { AccountId = account.Id, Before = first.Older }, Now);
        Assert.Equal((AuditQueries.PageSize, 1), (first.Lines.Count, second.Lines.Count));
        Assert.Null(second.Older);
        Assert.Equal("Account", second.Lines[0].Entity);
        Assert.Equal(AuditQueries.PageSize, (await audit.ListAsync(new AuditFilter { AccountId = account.Id, Kind = AuditKind.Touches }, Now)).Lines.Count);

        await database.SignInAsync((await A.UserAsync(db)).Id);
        Assert.Empty((await audit.ListAsync(new AuditFilter { AccountId = account.Id }, Now)).Lines);
        await Assert.ThrowsAsync<RuleViolation>(() => audit.ListAsync(new AuditFilter(), Now));
    }

    [Theory, EachDatabase]
    public async Task An_administrator_asks_by_person_by_day_and_for_the_portal_itself(DatabaseKind kind)
    {
        await using var database = await TestDatabase.CreateAsync(kind);
        await using var db = database.OpenAsSystem();
        var anna = await A.UserAsync(db);
        var admin = await A.UserAsync(db, Role.Administrator);
        await database.SignInAsync(anna.Id);
        database.Clock.Now = new DateTimeOffset(2026, 11, 24, 20, 59, 0, TimeSpan.Zero); // the last minute of the 24th in Moscow
        await database.Get<OpenAccount>().RunAsync(new AccountFields { Name = "Вечерний" }, Now);
        database.Clock.Now = database.Clock.Now.AddMinutes(1);
        await database.Get<OpenAccount>().RunAsync(new AccountFields { Name = "Утренний" }, Now);
        await database.SignInAsync(admin.Id);
        var audit = database.Get<AuditQueries>();

        var of24th = await audit.ListAsync(new AuditFilter { UserId = anna.Id, FromOn = new DateOnly(2026, 11, 24), ToOn = new DateOnly(2026, 11, 24) }, Now);
        Assert.Equal(["Вечерний"], of24th.Lines.Select(l => l.AccountName));
        Assert.All((await audit.ListAsync(new AuditFilter { OnlyPortalItself = true }, Now)).Lines, l => Assert.Equal("test", l.Actor));
        Assert.All((await audit.ListAsync(new AuditFilter { Kind = AuditKind.Portal }, Now)).Lines, l => Assert.Null(l.AccountId));
        Assert.Contains(await audit.ActorsAsync(Now), a => a.Id == anna.Id);
    }
}
