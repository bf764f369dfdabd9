using KamPortal.Accounts;
using KamPortal.Staff;
using Microsoft.EntityFrameworkCore;

namespace KamPortal.Tests.Accounts;

public sealed class OpenAccountTests
{
    private const string Sber = "7707083893";
    private const string Entrepreneur = "500100732259";

    private static CancellationToken Now => TestContext.Current.CancellationToken;

    [Theory, EachDatabase]
    public async Task A_manager_opens_an_account_and_owns_it_from_today(DatabaseKind kind)
    {
        await using var database = await TestDatabase.CreateAsync(kind);
        await using var db = database.OpenAsSystem();
        var anna = await A.UserAsync(db);
        await database.SignInAsync(anna.Id);

        var id = await database.Get<OpenAccount>().RunAsync(new AccountFields { Name = "Вектор", Inn = Sber, Region = "Москва", Size = AccountSize.Large }, Now);

        var account = await db.Accounts.Include(a => a.Ownership).SingleAsync(a => a.Id == id, Now);
        Assert.Equal((anna.Id, AccountStatus.Active, A.Monday, AccountSize.Large, "Москва"), (account.OwnerId, account.Status, account.CreatedOn, account.Size, account.Region));
        var period = Assert.Single(account.Ownership);
        Assert.Equal((anna.Id, A.Monday, null), (period.OwnerId, period.FromOn, period.ToOn));
    }

    [Theory, EachDatabase]
    public async Task The_owner_is_an_enabled_manager_below_whoever_opens(DatabaseKind kind)
    {
        await using var database = await TestDatabase.CreateAsync(kind);
        await using var db = database.OpenAsSystem();
        var head = await A.UserAsync(db, Role.Head);
        var mine = await A.UserAsync(db, supervisor: head.Id);
        var assistant = await A.UserAsync(db, Role.Assistant, supervisor: head.Id);
        var foreign = await A.UserAsync(db);
        var disabled = await A.UserAsync(db, supervisor: head.Id);
        disabled.IsEnabled = false;
        await db.SaveChangesAsync(Now);
        await database.SignInAsync(head.Id);
        var open = database.Get<OpenAccount>();

        foreach (var owner in new[] { (int?)null, assistant.Id, foreign.Id, disabled.Id })
        {
            var refusal = await Assert.ThrowsAsync<RuleViolation>(() => open.RunAsync(new AccountFields { Name = "Вектор", OwnerId = owner }, Now));
            Assert.Equal(nameof(AccountFields.OwnerId), refusal.Field);
        }

        Assert.NotEqual(0, await open.RunAsync(new AccountFields { Name = "Вектор", OwnerId = mine.Id }, Now));
    }

    [Theory, EachDatabase]
    public async Task Roles_without_the_right_are_refused(DatabaseKind kind)
    {
        await using var database = await TestDatabase.CreateAsync(kind);
        await using var db = database.OpenAsSystem();
        await database.SignInAsync((await A.UserAsync(db, Role.Assistant)).Id);

        await Assert.ThrowsAsync<RuleViolation>(() => database.Get<OpenAccount>().RunAsync(new AccountFields { Name = "Вектор" }, Now));
    }

    [Theory, EachDatabase]
    public async Task A_taken_inn_names_the_other_account_and_its_owner_though_it_is_not_visible(DatabaseKind kind)
    {
        await using var database = await TestDatabase.CreateAsync(kind);
        await using var db = database.OpenAsSystem();
        var boris = await A.UserAsync(db, lastName: "Борисов");
        var other = await A.AccountAsync(db, boris.Id, "Сталь");
        other.Identify(Sber, null);
        await db.SaveChangesAsync(Now);
        await database.SignInAsync((await A.UserAsync(db)).Id);
        var open = database.Get<OpenAccount>();

        var refusal = await Assert.ThrowsAsync<RuleViolation>(() => open.RunAsync(new AccountFields { Name = "Вектор", Inn = Sber, Kpp = "770701001" }, Now));
        Assert.Equal(nameof(AccountFields.Inn), refusal.Field);
        Assert.Contains("«Сталь» (менеджер Борисов Иван)", refusal.Message, StringComparison.Ordinal);

        other.Archive();
        await db.SaveChangesAsync(Now);
        Assert.NotEqual(0, await open.RunAsync(new AccountFields { Name = "Вектор", Inn = Sber }, Now));
    }

    [Theory, EachDatabase]
    public async Task A_branch_with_another_kpp_is_a_warning_to_confirm(DatabaseKind kind)
    {
        await using var database = await TestDatabase.CreateAsync(kind);
        await using var db = database.OpenAsSystem();
        var anna = await A.UserAsync(db);
        var other = await A.AccountAsync(db, anna.Id, "Сталь");
        other.Identify(Sber, "770701001");
        await db.SaveChangesAsync(Now);
        await database.SignInAsync(anna.Id);
        var form = new AccountFields { Name = "Сталь", Inn = Sber, Kpp = "540601001" };

        var needed = await Assert.ThrowsAsync<ConfirmationNeeded>(() => database.Get<OpenAccount>().RunAsync(form, Now));
        Assert.Equal($"inn:{other.Id}", Assert.Single(needed.Warnings).Key);
        Assert.Equal(1, await db.Accounts.CountAsync(Now));

        form.Confirmed.UnionWith(needed.Warnings.Select(w => w.Key));
        Assert.NotEqual(0, await database.Get<OpenAccount>().RunAsync(form, Now));
    }

    [Theory, EachDatabase]
    public async Task A_name_of_the_same_looks_is_a_warning_that_names_it(DatabaseKind kind)
    {
        await using var database = await TestDatabase.CreateAsync(kind);
        await using var db = database.OpenAsSystem();
        await A.AccountAsync(db, (await A.UserAsync(db, lastName: "Борисов")).Id, "ООО «Вектор»");
        await database.SignInAsync((await A.UserAsync(db)).Id);

        var needed = await Assert.ThrowsAsync<ConfirmationNeeded>(() => database.Get<OpenAccount>().RunAsync(new AccountFields { Name = "OOO Bektop" }, Now));

        Assert.Contains("«ООО «Вектор»» (менеджер Борисов Иван)", Assert.Single(needed.Warnings).Text, StringComparison.Ordinal);
    }

    [Theory, EachDatabase]
    public async Task Wrong_fields_are_refused_beside_the_field(DatabaseKind kind)
    {
        await using var database = await TestDatabase.CreateAsync(kind);
        await using var db = database.OpenAsSystem();
        await database.SignInAsync((await A.UserAsync(db)).Id);
        (string Field, AccountFields Form)[] wrong =
        [
            ("Name", new AccountFields { Name = "  " }),
            ("Name", new AccountFields { Name = new string('я', 251) }),
            ("Inn", new AccountFields { Name = "В", Inn = "7707083892" }),
            ("Kpp", new AccountFields { Name = "В", Inn = Sber, Kpp = "12" }),
            ("LostReason", new AccountFields { Name = "В", Status = AccountStatus.Lost, LostReason = " " }),
            ("Status", new AccountFields { Name = "В", Status = AccountStatus.Archived }),
            ("TimeZoneId", new AccountFields { Name = "В", TimeZoneId = "Луна" }),
            ("ParentId", new AccountFields { Name = "В", ParentId = 404 }),
            ("Region", new AccountFields { Name = "В", Region = new string('я', 101) }),
        ];

        foreach (var (field, form) in wrong)
        {
            Assert.Equal(field, (await Assert.ThrowsAsync<RuleViolation>(() => database.Get<OpenAccount>().RunAsync(form, Now))).Field);
        }

        Assert.Equal(0, await db.Accounts.CountAsync(Now));
    }

    [Theory, EachDatabase]
    public async Task Two_people_entering_one_inn_at_the_same_moment_make_one_account(DatabaseKind kind)
    {
        await using var database = await TestDatabase.CreateAsync(kind);
        await using var db = database.OpenAsSystem();
        await database.SignInAsync((await A.UserAsync(db)).Id);

        var outcomes = await Task.WhenAll(Enumerable.Range(0, 4).Select(i => Task.Run(
            async () =>
            {
                try
                {
                    await database.Get<OpenAccount>().RunAsync(new AccountFields { Name = $"Предприниматель {i}", Inn = Entrepreneur }, Now);
                    return "saved";
                }
                catch (Exception refused) when (refused is RuleViolation or DbUpdateException or System.Data.Common.DbException)
                {
                    return "refused";
                }
            },
            Now)));

        Assert.Single(outcomes, o => o == "saved");
        Assert.Equal(1, await db.Accounts.CountAsync(a => a.Inn == Entrepreneur, Now));
    }
}
