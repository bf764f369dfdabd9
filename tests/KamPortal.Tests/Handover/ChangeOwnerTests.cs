using KamPortal.Handover;
using KamPortal.Staff;
using KamPortal.Touches;
using Microsoft.EntityFrameworkCore;

namespace KamPortal.Tests.Handover;

public sealed class ChangeOwnerTests
{
    [Theory, EachDatabase]
    public async Task Accounts_change_hands_with_their_open_touches_and_periods_without_gaps(DatabaseKind kind)
    {
        await using var database = await TestDatabase.CreateAsync(kind);
        await using var db = database.OpenAsSystem();
        var head = await A.UserAsync(db, Role.Head);
        var anna = await A.UserAsync(db, supervisor: head.Id);
        var deputy = await A.UserAsync(db, supervisor: head.Id);
        var boris = await A.UserAsync(db, supervisor: head.Id);
        var account = await A.AccountAsync(db, anna.Id);
        var second = await A.AccountAsync(db, boris.Id);
        var (own, lent, handed) = (Touch.Plan(account.Id, anna.Id, TouchType.Call, A.Monday, null, 15, []), Touch.Plan(account.Id, anna.Id, TouchType.Call, A.Monday, null, 15, []), Touch.Plan(account.Id, deputy.Id, TouchType.Call, A.Monday, null, 15, []));
        lent.Assign(deputy.Id, anna.Id);
        db.AddRange(own, lent, handed);
        await db.SaveChangesAsync();
        await database.SignInAsync(head.Id);

        var change = await database.Get<ChangeOwner>().RunAsync(new ChangeOwner.Form { AccountIds = [account.Id, second.Id], NewOwnerId = boris.Id, Reason = "Перевод" }, default);

        var periods = await db.OwnershipPeriods.AsNoTracking().Where(p => p.AccountId == account.Id).OrderBy(p => p.FromOn).ToListAsync();
        var touches = await db.Touches.AsNoTracking().OrderBy(t => t.Id).Select(t => new { t.AssigneeId, t.OnBehalfOfId }).ToListAsync();
        Assert.Equal(new OwnerChange(1, 2, 0), change);
        Assert.Equal([(anna.Id, A.Monday.AddDays(-1)), (boris.Id, (DateOnly?)null)], periods.Select(p => (p.OwnerId, p.ToOn)));
        Assert.Equal(A.Monday, periods[1].FromOn);
        Assert.Equal([(boris.Id, null), (boris.Id, null), (deputy.Id, (int?)null)], touches.Select(t => (t.AssigneeId, t.OnBehalfOfId)));
        Assert.Equal(boris.Id, await db.Notifications.Select(n => n.UserId).SingleAsync());
    }

    [Theory, EachDatabase]
    public async Task Nothing_changes_when_one_account_is_not_visible_or_the_new_owner_cannot_own(DatabaseKind kind)
    {
        await using var database = await TestDatabase.CreateAsync(kind);
        await using var db = database.OpenAsSystem();
        var head = await A.UserAsync(db, Role.Head);
        var anna = await A.UserAsync(db, supervisor: head.Id);
        var boris = await A.UserAsync(db, supervisor: head.Id);
        var assistant = await A.UserAsync(db, Role.Assistant);
        var disabled = await A.UserAsync(db);
        disabled.IsEnabled = false;
        var account = await A.AccountAsync(db, anna.Id);
        var foreign = await A.AccountAsync(db, (await A.UserAsync(db)).Id);
        await db.SaveChangesAsync();
        await database.SignInAsync(head.Id);

        Assert.Equal("AccountIds", await FieldAsync(database, [account.Id, foreign.Id], boris.Id));
        Assert.Equal("AccountIds", await FieldAsync(database, [], boris.Id));
        Assert.Equal("NewOwnerId", await FieldAsync(database, [account.Id], disabled.Id));
        Assert.Equal("NewOwnerId", await FieldAsync(database, [account.Id], assistant.Id));
        Assert.Equal("Reason", await FieldAsync(database, [account.Id], boris.Id, " "));
        await database.SignInAsync(anna.Id);
        Assert.Null(await FieldAsync(database, [account.Id], boris.Id));
        Assert.Equal(anna.Id, await db.Accounts.AsNoTracking().Where(a => a.Id == account.Id).Select(a => a.OwnerId).SingleAsync());
    }

    private static async Task<string?> FieldAsync(TestDatabase database, int[] accounts, int owner, string reason = "Перевод") =>
        (await Assert.ThrowsAsync<RuleViolation>(() => database.Get<ChangeOwner>().RunAsync(new ChangeOwner.Form { AccountIds = accounts, NewOwnerId = owner, Reason = reason }, default))).Field;
}
