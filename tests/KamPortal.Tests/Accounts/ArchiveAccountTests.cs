using KamPortal.Accounts;
using KamPortal.Touches;
using Microsoft.EntityFrameworkCore;

namespace KamPortal.Tests.Accounts;

public sealed class ArchiveAccountTests
{
    private const string Sber = "7707083893";

    private static CancellationToken Now => TestContext.Current.CancellationToken;

    [Theory, EachDatabase]
    public async Task An_archived_account_comes_back_as_it_was(DatabaseKind kind)
    {
        await using var database = await TestDatabase.CreateAsync(kind);
        await using var db = database.OpenAsSystem();
        var anna = await A.UserAsync(db);
        var account = await A.AccountAsync(db, anna.Id);
        account.ChangeStatus(AccountStatus.Lost, "цена");
        await db.SaveChangesAsync(Now);
        await database.SignInAsync(anna.Id);

        await database.Get<ArchiveAccount>().RunAsync(account.Id, Now);
        await database.Get<ArchiveAccount>().RunAsync(account.Id, Now);
        var archived = (await database.Get<AccountQueries>().FindAsync(account.Id, Now))!;
        Assert.Equal((true, AccountStatus.Archived), (archived.IsArchived, archived.Status));
        var form = (await database.Get<AccountQueries>().ToEditAsync(account.Id, Now))!;
        Assert.Equal(AccountFormMessages.IsArchived, (await Assert.ThrowsAsync<RuleViolation>(() => database.Get<EditAccount>().RunAsync(account.Id, form, Now))).Message);

        await database.Get<RestoreAccount>().RunAsync(account.Id, Now);
        var restored = (await database.Get<AccountQueries>().FindAsync(account.Id, Now))!;
        Assert.Equal((false, AccountStatus.Lost, "цена"), (restored.IsArchived, restored.Status, restored.LostReason));
    }

    [Theory, EachDatabase]
    public async Task Open_touches_go_with_the_account_and_come_back_with_it(DatabaseKind kind)
    {
        await using var database = await TestDatabase.CreateAsync(kind);
        await using var db = database.OpenAsSystem();
        var anna = await A.UserAsync(db);
        var account = await A.AccountAsync(db, anna.Id);
        var cancelledBefore = Touch.Plan(account.Id, anna.Id, TouchType.Visit, A.Monday, null, 10, []);
        cancelledBefore.Cancel("клиент занят");
        db.AddRange(cancelledBefore, Touch.Plan(account.Id, anna.Id, TouchType.Call, A.Monday.AddDays(2), null, 10, []));
        await db.SaveChangesAsync(Now);
        await database.SignInAsync(anna.Id);

        await database.Get<ArchiveAccount>().RunAsync(account.Id, Now);
        Assert.Null((await database.Get<AccountQueries>().FindAsync(account.Id, Now))!.NextTouch);

        await database.Get<RestoreAccount>().RunAsync(account.Id, Now);
        Assert.Equal(A.Monday.AddDays(2), (await database.Get<AccountQueries>().FindAsync(account.Id, Now))!.NextTouch!.On);
        Assert.Equal(1, await db.Touches.CountAsync(t => t.Status == TouchStatus.Cancelled, Now));
        Assert.Equal(A.Monday.AddDays(2), await db.Accounts.Where(a => a.Id == account.Id).Select(a => a.NextTouchOn).SingleAsync(Now));
    }

    [Theory, EachDatabase]
    public async Task An_account_whose_inn_was_given_away_stays_archived(DatabaseKind kind)
    {
        await using var database = await TestDatabase.CreateAsync(kind);
        await using var db = database.OpenAsSystem();
        var anna = await A.UserAsync(db);
        var old = await A.AccountAsync(db, anna.Id, "Старый");
        old.Identify(Sber, null);
        old.Archive();
        var heir = await A.AccountAsync(db, anna.Id, "Новый");
        heir.Identify(Sber, null);
        await db.SaveChangesAsync(Now);
        await database.SignInAsync(anna.Id);

        var refusal = await Assert.ThrowsAsync<RuleViolation>(() => database.Get<RestoreAccount>().RunAsync(old.Id, Now));

        Assert.Contains("«Новый»", refusal.Message, StringComparison.Ordinal);
    }

    [Theory, EachDatabase]
    public async Task Only_who_may_edit_archives(DatabaseKind kind)
    {
        await using var database = await TestDatabase.CreateAsync(kind);
        await using var db = database.OpenAsSystem();
        var account = await A.AccountAsync(db, (await A.UserAsync(db)).Id);
        await database.SignInAsync((await A.UserAsync(db)).Id);

        await Assert.ThrowsAsync<RuleViolation>(() => database.Get<ArchiveAccount>().RunAsync(account.Id, Now));
        await Assert.ThrowsAsync<RuleViolation>(() => database.Get<RestoreAccount>().RunAsync(account.Id, Now));
    }
}
