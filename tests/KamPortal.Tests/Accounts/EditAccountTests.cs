using KamPortal.Accounts;
using KamPortal.Staff;
using Microsoft.EntityFrameworkCore;

namespace KamPortal.Tests.Accounts;

public sealed class EditAccountTests
{
    private const string Sber = "7707083893";

    private static CancellationToken Now => TestContext.Current.CancellationToken;

    [Theory, EachDatabase]
    public async Task The_form_comes_back_as_it_was_saved(DatabaseKind kind)
    {
        await using var database = await TestDatabase.CreateAsync(kind);
        await using var db = database.OpenAsSystem();
        var anna = await A.UserAsync(db);
        var holding = await A.AccountAsync(db, anna.Id, "Холдинг");
        var account = await A.AccountAsync(db, anna.Id);
        await database.SignInAsync(anna.Id);
        var form = (await database.Get<AccountQueries>().ToEditAsync(account.Id, Now))!;
        (form.Name, form.LegalName, form.Inn, form.Kpp, form.ParentId, form.Industry) = ("Вектор-М", "ООО «Вектор-М»", Sber, "770701001", holding.Id, "Энергетика");
        (form.Segment, form.Region, form.TimeZoneId, form.Size, form.Status, form.LostReason) = (AccountSegment.EndUser, "Томск", "Asia/Tomsk", AccountSize.Largest, AccountStatus.Lost, "цена");

        await database.Get<EditAccount>().RunAsync(account.Id, form, Now);

        var saved = (await database.Get<AccountQueries>().ToEditAsync(account.Id, Now))!;
        Assert.Equal(form.Version + 1, saved.Version);
        saved.Version = form.Version;
        Assert.Equivalent(form, saved);
    }

    [Theory, EachDatabase]
    public async Task A_stale_form_is_told_who_saved_meanwhile_and_can_be_saved_over(DatabaseKind kind)
    {
        await using var database = await TestDatabase.CreateAsync(kind);
        await using var db = database.OpenAsSystem();
        var head = await A.UserAsync(db, Role.Head, lastName: "Главный");
        var anna = await A.UserAsync(db, supervisor: head.Id);
        var account = await A.AccountAsync(db, anna.Id);
        await database.SignInAsync(anna.Id);
        var stale = (await database.Get<AccountQueries>().ToEditAsync(account.Id, Now))!;

        await database.SignInAsync(head.Id);
        var first = (await database.Get<AccountQueries>().ToEditAsync(account.Id, Now))!;
        first.Region = "Тверь";
        database.Clock.Now = database.Clock.Now.AddMinutes(30);
        await database.Get<EditAccount>().RunAsync(account.Id, first, Now);

        await database.SignInAsync(anna.Id);
        stale.Industry = "Химия";
        var refusal = await Assert.ThrowsAsync<EditedMeanwhile>(() => database.Get<EditAccount>().RunAsync(account.Id, stale, Now));
        Assert.Contains("Главный Иван Иванович", refusal.Message, StringComparison.Ordinal);
        Assert.Contains("9:30", refusal.Message, StringComparison.Ordinal);

        stale.Version = refusal.CurrentVersion;
        await database.Get<EditAccount>().RunAsync(account.Id, stale, Now);
        Assert.Equal("Химия", (await database.Get<AccountQueries>().FindAsync(account.Id, Now))!.Industry);
    }

    [Theory, EachDatabase]
    public async Task Anothers_account_is_not_found_and_a_team_member_may_look_only(DatabaseKind kind)
    {
        await using var database = await TestDatabase.CreateAsync(kind);
        await using var db = database.OpenAsSystem();
        var anna = await A.UserAsync(db);
        var boris = await A.UserAsync(db);
        var account = await A.AccountAsync(db, anna.Id);
        await database.SignInAsync(boris.Id);
        var edit = database.Get<EditAccount>();

        var hidden = await Assert.ThrowsAsync<RuleViolation>(() => edit.RunAsync(account.Id, new AccountFields { Name = "Моё" }, Now));
        Assert.Equal(AccountFormMessages.NotFound, hidden.Message);
        Assert.Null(await database.Get<AccountQueries>().FindAsync(account.Id, Now));
        Assert.Null(await database.Get<AccountOverviewQueries>().FindAsync(account.Id, Now));
        Assert.Null(await database.Get<AccountQueries>().ToEditAsync(account.Id, Now));

        db.Add(new AccountTeamMember { AccountId = account.Id, UserId = boris.Id, Role = TeamRole.Specialist, FromOn = A.Monday });
        await db.SaveChangesAsync(Now);
        await database.SignInAsync(boris.Id);
        var notYours = await Assert.ThrowsAsync<RuleViolation>(() => edit.RunAsync(account.Id, new AccountFields { Name = "Моё" }, Now));
        Assert.Equal(AccountFormMessages.NotYours, notYours.Message);
        Assert.False((await database.Get<AccountQueries>().FindAsync(account.Id, Now))!.MayEdit);
    }

    [Theory, EachDatabase]
    public async Task Holdings_make_no_circle(DatabaseKind kind)
    {
        await using var database = await TestDatabase.CreateAsync(kind);
        await using var db = database.OpenAsSystem();
        var anna = await A.UserAsync(db);
        var top = await A.AccountAsync(db, anna.Id, "Верх");
        var middle = await A.AccountAsync(db, anna.Id, "Середина");
        var bottom = await A.AccountAsync(db, anna.Id, "Низ");
        middle.PutUnder(top.Id);
        bottom.PutUnder(middle.Id);
        await db.SaveChangesAsync(Now);
        await database.SignInAsync(anna.Id);

        foreach (var below in new[] { top.Id, middle.Id, bottom.Id })
        {
            var form = (await database.Get<AccountQueries>().ToEditAsync(top.Id, Now))!;
            form.ParentId = below;
            var refusal = await Assert.ThrowsAsync<RuleViolation>(() => database.Get<EditAccount>().RunAsync(top.Id, form, Now));
            Assert.Equal(nameof(form.ParentId), refusal.Field);
        }

        var card = await database.Get<AccountQueries>().FindAsync(middle.Id, Now);
        Assert.Equal(("Верх", "Низ"), (card!.ParentName, Assert.Single(card.Subsidiaries).Name));
    }

    [Theory, EachDatabase]
    public async Task An_imported_clash_does_not_block_other_changes(DatabaseKind kind)
    {
        await using var database = await TestDatabase.CreateAsync(kind);
        await using var db = database.OpenAsSystem();
        var anna = await A.UserAsync(db);
        var one = await A.AccountAsync(db, anna.Id, "Сталь");
        var two = await A.AccountAsync(db, anna.Id, "Сталь");
        one.Identify(Sber, null);
        two.Identify(Sber, null);
        await db.SaveChangesAsync(Now);
        await database.SignInAsync(anna.Id);
        var form = (await database.Get<AccountQueries>().ToEditAsync(two.Id, Now))!;

        form.Region = "Омск";
        await database.Get<EditAccount>().RunAsync(two.Id, form, Now);
        form.Version++;
        form.Kpp = "770701001";
        await Assert.ThrowsAsync<RuleViolation>(() => database.Get<EditAccount>().RunAsync(two.Id, form, Now));
    }

    [Fact]
    public void Leaving_category_D_takes_the_route_away()
    {
        var account = Account.Open("Вектор", 1, A.Monday);
        account.Abcd = AbcdCategory.D;
        account.TakeRoute(SmallAccountRoute.Website);
        account.Abcd = AbcdCategory.C;

        Assert.Null(account.Route);
        Assert.Equal(nameof(Account.Route), Assert.Throws<RuleViolation>(() => account.TakeRoute(SmallAccountRoute.Website)).Field);
    }
}
