using KamPortal.Accounts;
using KamPortal.Data;
using KamPortal.Staff;
using Microsoft.EntityFrameworkCore;

namespace KamPortal.Tests.Data;

public sealed class VisibilityTests
{
    [Theory, EachDatabase]
    public async Task A_manager_sees_only_own_accounts_and_nobody_sees_none(DatabaseKind kind)
    {
        await using var database = await TestDatabase.CreateAsync(kind);
        await using var system = database.OpenAsSystem();
        var anna = await A.UserAsync(system);
        var boris = await A.UserAsync(system);
        await A.AccountAsync(system, anna.Id, "Анна");
        await A.AccountAsync(system, boris.Id, "Борис");

        await database.SignInAsync(anna.Id);
        await using var db = database.OpenAs(database.Viewers.Viewer);
        await using var nobody = database.OpenAs(Viewer.Nobody);

        Assert.Equal(["Анна"], await db.Accounts.Select(a => a.Name).ToListAsync());
        Assert.Equal(1, await db.OwnershipPeriods.CountAsync());
        Assert.Equal(0, await nobody.Accounts.CountAsync());
        Assert.Equal(2, await system.Accounts.CountAsync());
    }

    [Theory, EachDatabase]
    public async Task A_head_sees_the_subtree_a_deputy_the_absent_colleague_and_an_assistant_the_team_accounts(DatabaseKind kind)
    {
        await using var database = await TestDatabase.CreateAsync(kind);
        await using var system = database.OpenAsSystem();
        var head = await A.UserAsync(system, Role.Head);
        var manager = await A.UserAsync(system, supervisor: head.Id);
        var deputy = await A.UserAsync(system);
        var assistant = await A.UserAsync(system, Role.Assistant);
        var account = await A.AccountAsync(system, manager.Id, "Клиент");
        await A.AccountAsync(system, (await A.UserAsync(system)).Id, "Чужой");
        system.Add(new Absence { UserId = manager.Id, DeputyId = deputy.Id, FromOn = A.Monday, ToOn = A.Monday.AddDays(5) });
        system.Add(new AccountTeamMember { AccountId = account.Id, UserId = assistant.Id, Role = TeamRole.Assistant, FromOn = A.Monday });
        await system.SaveChangesAsync();

        foreach (var user in new[] { head, deputy, assistant })
        {
            await database.SignInAsync(user.Id);
            await using var db = database.OpenAs(database.Viewers.Viewer);
            Assert.Equal(["Клиент"], await db.Accounts.Select(a => a.Name).ToListAsync());
        }
    }
}
