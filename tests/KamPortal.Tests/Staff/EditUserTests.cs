using KamPortal.Audit;
using KamPortal.Staff;
using Microsoft.EntityFrameworkCore;

namespace KamPortal.Tests.Staff;

public sealed class EditUserTests
{
    private static CancellationToken Token => TestContext.Current.CancellationToken;

    [Theory, EachDatabase]
    public async Task An_administrator_adds_a_manager_who_then_sees_accounts(DatabaseKind kind)
    {
        await using var database = await TestDatabase.CreateAsync(kind);
        var admin = await SignInAdministratorAsync(database);

        var id = await database.Get<EditUser>().RunAsync(New(admin, f => f.Login = " Anna.NEW "), Token);

        var form = (await database.Get<StaffQueries>().FindUserAsync(id, Token))!;
        Assert.Equal(("anna.new", "Новикова", "Анна"), (form.Login, form.LastName, form.FirstName));
        Assert.Equal([Role.Manager], form.Roles);
        await database.SignInAsync(id);
        Assert.Equal(ViewerScope.Owners, database.Viewers.Viewer.Scope);
    }

    [Theory, EachDatabase]
    public async Task Role_changes_are_in_the_audit_trail_with_who_made_them(DatabaseKind kind)
    {
        await using var database = await TestDatabase.CreateAsync(kind);
        var admin = await SignInAdministratorAsync(database);
        var id = await database.Get<EditUser>().RunAsync(New(admin), Token);
        var form = (await database.Get<StaffQueries>().FindUserAsync(id, Token))!;
        form.Roles.Remove(Role.Manager);
        form.Roles.Add(Role.Head);

        await database.Get<EditUser>().RunAsync(form, Token);

        await using var db = database.OpenAsSystem();
        var entries = await db.AuditEntries.Where(e => e.Entity == nameof(UserRole) && e.EntityId == id).OrderBy(e => e.Id).ToListAsync(Token);
        var told = entries.Select(e => (e.Action, AuditTrail.Read(e.Changes).Single())).ToList();
        Assert.Contains((AuditAction.Created, new FieldChange("Role", null, "Manager")), told);
        Assert.Contains((AuditAction.Deleted, new FieldChange("Role", "Manager", null)), told);
        Assert.Contains((AuditAction.Created, new FieldChange("Role", null, "Head")), told);
        Assert.All(entries, e => Assert.Equal(admin.Id, e.UserId));
    }

    [Theory, EachDatabase]
    public async Task Whoever_owns_accounts_is_disabled_only_after_they_are_handed_over(DatabaseKind kind)
    {
        await using var database = await TestDatabase.CreateAsync(kind);
        var admin = await SignInAdministratorAsync(database);
        await using var db = database.OpenAsSystem();
        var manager = await A.UserAsync(db);
        var account = await A.AccountAsync(db, manager.Id);
        var form = (await database.Get<StaffQueries>().FindUserAsync(manager.Id, Token))!;
        form.IsEnabled = false;

        var refusal = await Assert.ThrowsAsync<RuleViolation>(() => database.Get<EditUser>().RunAsync(form, Token));
        account.HandOver(admin.Id, A.Monday, "увольнение");
        await db.SaveChangesAsync(Token);
        await database.Get<EditUser>().RunAsync(form, Token);

        Assert.Equal(nameof(EditUser.Form.IsEnabled), refusal.Field);
        Assert.Contains("(1)", refusal.Message);
        Assert.Same(Viewer.Nobody, await database.Get<ViewerDirectory>().FindAsync(manager.Id, Token));
    }

    [Theory, EachDatabase]
    public async Task Supervisors_never_form_a_circle(DatabaseKind kind)
    {
        await using var database = await TestDatabase.CreateAsync(kind);
        await SignInAdministratorAsync(database);
        await using var db = database.OpenAsSystem();
        var director = await A.UserAsync(db, Role.Director);
        var head = await A.UserAsync(db, Role.Head, director.Id);
        var manager = await A.UserAsync(db, supervisor: head.Id);

        foreach (var supervisor in new[] { director.Id, head.Id, manager.Id })
        {
            var form = (await database.Get<StaffQueries>().FindUserAsync(director.Id, Token))!;
            form.SupervisorId = supervisor;
            Assert.Equal(nameof(EditUser.Form.SupervisorId), (await Assert.ThrowsAsync<RuleViolation>(() => database.Get<EditUser>().RunAsync(form, Token))).Field);
        }
    }

    [Theory, EachDatabase]
    public async Task The_last_administrator_stays_one_and_nobody_locks_themselves_out(DatabaseKind kind)
    {
        await using var database = await TestDatabase.CreateAsync(kind);
        var admin = await SignInAdministratorAsync(database);
        var form = (await database.Get<StaffQueries>().FindUserAsync(admin.Id, Token))!;
        form.Roles.Clear();
        form.Roles.Add(Role.Director);
        Assert.Equal(nameof(form.Roles), (await Assert.ThrowsAsync<RuleViolation>(() => database.Get<EditUser>().RunAsync(form, Token))).Field);

        form.Roles.Add(Role.Administrator);
        form.IsEnabled = false;
        Assert.Equal(nameof(form.IsEnabled), (await Assert.ThrowsAsync<RuleViolation>(() => database.Get<EditUser>().RunAsync(form, Token))).Field);
    }

    [Theory, EachDatabase]
    public async Task Two_administrators_at_once_do_not_overwrite_each_other(DatabaseKind kind)
    {
        await using var database = await TestDatabase.CreateAsync(kind);
        var admin = await SignInAdministratorAsync(database);
        var id = await database.Get<EditUser>().RunAsync(New(admin), Token);
        var mine = (await database.Get<StaffQueries>().FindUserAsync(id, Token))!;
        var theirs = (await database.Get<StaffQueries>().FindUserAsync(id, Token))!;
        theirs.Roles.Add(Role.Head);
        await database.Get<EditUser>().RunAsync(theirs, Token);

        mine.Position = "Старший менеджер";
        var refusal = await Assert.ThrowsAsync<RuleViolation>(() => database.Get<EditUser>().RunAsync(mine, Token));

        Assert.Contains(admin.FullName, refusal.Message);
    }

    [Fact]
    public async Task Wrong_fields_are_refused_beside_the_field()
    {
        await using var database = await TestDatabase.CreateAsync();
        var admin = await SignInAdministratorAsync(database);
        await RefusedAsync(nameof(EditUser.Form.Login), f => f.Login = " ");
        await RefusedAsync(nameof(EditUser.Form.Login), f => f.Login = "a b");
        await RefusedAsync(nameof(EditUser.Form.Login), f => f.Login = admin.Login.ToUpperInvariant());
        await RefusedAsync(nameof(EditUser.Form.LastName), f => f.LastName = null);
        await RefusedAsync(nameof(EditUser.Form.FirstName), f => f.FirstName = new string('я', 101));
        await RefusedAsync(nameof(EditUser.Form.Email), f => f.Email = "не адрес");
        await RefusedAsync(nameof(EditUser.Form.BranchId), f => f.BranchId = 0);
        await RefusedAsync(nameof(EditUser.Form.TimeZoneId), f => f.TimeZoneId = "Mars/Olympus");
        await RefusedAsync(nameof(EditUser.Form.Roles), f => f.Roles.Clear());

        async Task RefusedAsync(string field, Action<EditUser.Form> change) =>
            Assert.Equal(field, (await Assert.ThrowsAsync<RuleViolation>(() => database.Get<EditUser>().RunAsync(New(admin, change), Token))).Field);
    }

    [Theory, EachDatabase]
    public async Task Nobody_but_the_administrator_manages_users(DatabaseKind kind)
    {
        await using var database = await TestDatabase.CreateAsync(kind);
        await using var db = database.OpenAsSystem();
        var director = await A.UserAsync(db, Role.Director);
        await database.SignInAsync(director.Id);

        await Assert.ThrowsAsync<RuleViolation>(() => database.Get<EditUser>().RunAsync(New(director), Token));
        await Assert.ThrowsAsync<RuleViolation>(() => database.Get<SetPassword>().RunAsync(director.Id, Token));
        await Assert.ThrowsAsync<RuleViolation>(() => database.Get<StaffQueries>().UsersAsync(new UserFilter(), Token));
        await Assert.ThrowsAsync<RuleViolation>(() => database.Get<StaffQueries>().FindUserAsync(director.Id, Token));
    }

    [Theory, EachDatabase]
    public async Task Everybody_chooses_their_own_language_and_zone(DatabaseKind kind)
    {
        await using var database = await TestDatabase.CreateAsync(kind);
        await using var db = database.OpenAsSystem();
        var user = await A.UserAsync(db, Role.Marketing);
        await database.SignInAsync(user.Id);
        var before = (await database.Get<StaffQueries>().MyProfileAsync(Token))!;

        await database.Get<EditProfile>().RunAsync(new() { Version = before.Version, Language = "en", TimeZoneId = "Asia/Tomsk" }, Token);

        await database.SignInAsync(user.Id);
        Assert.Equal(("en", "Asia/Tomsk"), (database.Viewers.Viewer.Language, database.Viewers.Viewer.TimeZoneId));
        await Assert.ThrowsAsync<RuleViolation>(() => database.Get<EditProfile>().RunAsync(new() { Version = before.Version }, Token));
    }

    private static async Task<PortalUser> SignInAdministratorAsync(TestDatabase database)
    {
        await using var db = database.OpenAsSystem();
        var admin = await A.UserAsync(db, Role.Administrator, lastName: "Админов");
        await database.SignInAsync(admin.Id);
        return admin;
    }

    private static EditUser.Form New(PortalUser admin, Action<EditUser.Form>? change = null)
    {
        var form = new EditUser.Form { Login = "anna.new", LastName = " Новикова ", FirstName = "Анна", BranchId = admin.BranchId, SupervisorId = admin.Id, Roles = [Role.Manager] };
        change?.Invoke(form);
        return form;
    }
}
