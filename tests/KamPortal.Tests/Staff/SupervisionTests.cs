using KamPortal.Staff;
using KamPortal.TestSupport;

namespace KamPortal.Tests.Staff;

public sealed class SupervisionTests
{
    private static CancellationToken Now => TestContext.Current.CancellationToken;

    [Theory, EachDatabase]
    public async Task Only_the_direct_supervisor_decides(DatabaseKind kind)
    {
        await using var database = await TestDatabase.CreateAsync(kind);
        await using var db = database.OpenAsSystem();
        var director = await A.UserAsync(db, Role.Director);
        var head = await A.UserAsync(db, Role.Head, director.Id, lastName: "Главный");
        var otherHead = await A.UserAsync(db, Role.Head, director.Id);
        var manager = await A.UserAsync(db, supervisor: head.Id);

        Assert.True(await MayAsync(database, head, manager));
        Assert.True(await MayAsync(database, director, head));
        Assert.False(await MayAsync(database, director, manager));
        Assert.False(await MayAsync(database, otherHead, manager));
        Assert.False(await MayAsync(database, manager, manager));
        Assert.False(await MayAsync(database, manager, head));
        Assert.Contains("Главный Иван", await RefusalAsync(database, otherHead, manager), StringComparison.Ordinal);
    }

    [Theory, EachDatabase]
    public async Task A_deputy_decides_on_the_days_of_the_absence_but_never_on_ones_own(DatabaseKind kind)
    {
        await using var database = await TestDatabase.CreateAsync(kind);
        await using var db = database.OpenAsSystem();
        var head = await A.UserAsync(db, Role.Head);
        var manager = await A.UserAsync(db, supervisor: head.Id);
        var colleague = await A.UserAsync(db, supervisor: head.Id);
        db.Add(new Absence { UserId = head.Id, FromOn = A.Monday, ToOn = A.Monday.AddDays(1), DeputyId = manager.Id, Kind = AbsenceKind.Leave });
        await db.SaveChangesAsync(Now);

        Assert.True(await MayAsync(database, manager, colleague));
        Assert.True(await MayAsync(database, manager, colleague, A.Monday.AddDays(1)));
        Assert.False(await MayAsync(database, manager, colleague, A.Monday.AddDays(2)));
        Assert.False(await MayAsync(database, manager, colleague, A.Monday.AddDays(-1)));
        Assert.False(await MayAsync(database, manager, manager));
        Assert.Equal(StaffMessages.NotForOneself, await RefusalAsync(database, manager, manager));
    }

    [Theory, EachDatabase]
    public async Task A_disabled_supervisor_gives_way_to_the_next_one_up_and_nobody_above_means_a_director(DatabaseKind kind)
    {
        await using var database = await TestDatabase.CreateAsync(kind);
        await using var db = database.OpenAsSystem();
        var top = await A.UserAsync(db, Role.Head);
        var left = await A.UserAsync(db, Role.Head, top.Id);
        left.IsEnabled = false;
        var manager = await A.UserAsync(db, supervisor: left.Id);
        var director = await A.UserAsync(db, Role.Director);
        var otherDirector = await A.UserAsync(db, Role.Director);
        await db.SaveChangesAsync(Now);

        Assert.True(await MayAsync(database, top, manager));
        Assert.False(await MayAsync(database, director, manager));
        Assert.True(await MayAsync(database, director, top));
        Assert.True(await MayAsync(database, otherDirector, director));
        Assert.False(await MayAsync(database, director, director));
        Assert.Equal(StaffMessages.OnlyDirector, await RefusalAsync(database, manager, top));
    }

    [Theory, EachDatabase]
    public async Task The_portal_itself_decides_nothing(DatabaseKind kind)
    {
        await using var database = await TestDatabase.CreateAsync(kind);
        await using var db = database.OpenAsSystem();
        var head = await A.UserAsync(db, Role.Head);
        var manager = await A.UserAsync(db, supervisor: head.Id);

        Assert.False(await db.MayDecideForAsync(manager.Id, A.Monday, Now));
    }

    private static async Task<bool> MayAsync(TestDatabase database, PortalUser who, PortalUser forWhom, DateOnly? on = null)
    {
        await database.SignInAsync(who.Id);
        await using var db = database.OpenAs(database.Viewers.Viewer);
        return await db.MayDecideForAsync(forWhom.Id, on ?? A.Monday, Now);
    }

    private static async Task<string> RefusalAsync(TestDatabase database, PortalUser who, PortalUser forWhom)
    {
        await database.SignInAsync(who.Id);
        await using var db = database.OpenAs(database.Viewers.Viewer);
        return (await Assert.ThrowsAsync<RuleViolation>(() => db.RequireSupervisorOfAsync(forWhom.Id, A.Monday, Now))).Message;
    }
}
