using KamPortal.Accounts;
using KamPortal.Staff;

namespace KamPortal.Tests.Accounts;

public sealed class TeamTests
{
    private static CancellationToken Now => TestContext.Current.CancellationToken;

    [Theory, EachDatabase]
    public async Task A_team_member_sees_the_account_until_the_last_day(DatabaseKind kind)
    {
        await using var database = await TestDatabase.CreateAsync(kind);
        await using var db = database.OpenAsSystem();
        var anna = await A.UserAsync(db);
        var assistant = await A.UserAsync(db, Role.Assistant, lastName: "Помощников");
        var account = await A.AccountAsync(db, anna.Id);
        await database.SignInAsync(anna.Id);
        var form = new AddTeamMember.Form { AccountId = account.Id, UserId = assistant.Id, Role = TeamRole.Assistant };

        await database.Get<AddTeamMember>().RunAsync(form, Now);
        var member = Assert.Single((await database.Get<AccountQueries>().FindAsync(account.Id, Now))!.Team);
        Assert.Equal(("Помощников Иван", TeamRole.Assistant, A.Monday), (member.Name, member.Role, member.FromOn));
        await database.SignInAsync(assistant.Id);
        Assert.NotNull(await database.Get<AccountQueries>().FindAsync(account.Id, Now));

        await database.SignInAsync(anna.Id);
        Assert.Equal(nameof(form.UserId), (await Assert.ThrowsAsync<RuleViolation>(() => database.Get<AddTeamMember>().RunAsync(form, Now))).Field);
        await Assert.ThrowsAsync<RuleViolation>(() => database.Get<EndTeamMember>().RunAsync(member.Id, A.Monday.AddDays(-1), Now));
        await database.Get<EndTeamMember>().RunAsync(member.Id, A.Monday, Now);

        database.Clock.Now = database.Clock.Now.AddDays(1);
        await database.SignInAsync(assistant.Id);
        Assert.Null(await database.Get<AccountQueries>().FindAsync(account.Id, Now));
    }

    [Theory, EachDatabase]
    public async Task The_owner_and_the_disabled_are_no_team_members(DatabaseKind kind)
    {
        await using var database = await TestDatabase.CreateAsync(kind);
        await using var db = database.OpenAsSystem();
        var anna = await A.UserAsync(db);
        var disabled = await A.UserAsync(db);
        disabled.IsEnabled = false;
        await db.SaveChangesAsync(Now);
        var account = await A.AccountAsync(db, anna.Id);
        await database.SignInAsync(anna.Id);

        foreach (var user in new int?[] { null, anna.Id, disabled.Id })
        {
            await Assert.ThrowsAsync<RuleViolation>(() => database.Get<AddTeamMember>().RunAsync(new AddTeamMember.Form { AccountId = account.Id, UserId = user }, Now));
        }
    }
}
