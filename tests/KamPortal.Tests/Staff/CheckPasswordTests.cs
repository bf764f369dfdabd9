using KamPortal.Staff;
using Microsoft.EntityFrameworkCore;

namespace KamPortal.Tests.Staff;

public sealed class CheckPasswordTests
{
    private const string Password = "ладога в тумане";

    private static CancellationToken Token => TestContext.Current.CancellationToken;

    [Theory, EachDatabase]
    public async Task The_right_password_signs_in_whatever_the_case_of_the_login(DatabaseKind kind)
    {
        await using var database = await TestDatabase.CreateAsync(kind);
        var user = await UserAsync(database);

        var check = await database.Get<CheckPassword>().RunAsync("  " + user.Login.ToUpperInvariant(), Password, Token);

        Assert.Equal(new SignInCheck(SignInResult.Ok, user.Id, "Иванов Иван Иванович", "ru"), check);
    }

    [Theory, EachDatabase]
    public async Task Five_failures_close_the_login_for_a_quarter_of_an_hour(DatabaseKind kind)
    {
        await using var database = await TestDatabase.CreateAsync(kind);
        var user = await UserAsync(database);
        var check = database.Get<CheckPassword>();
        for (var i = 0; i < PortalUser.MaxFailedSignIns; i++)
        {
            Assert.Equal(SignInResult.Wrong, (await check.RunAsync(user.Login, "не тот", Token)).Result);
        }

        Assert.Equal(SignInResult.Locked, (await check.RunAsync(user.Login, Password, Token)).Result);
        database.Clock.Now += TimeSpan.FromMinutes(14);
        Assert.Equal(SignInResult.Locked, (await check.RunAsync(user.Login, Password, Token)).Result);
        database.Clock.Now += TimeSpan.FromMinutes(2);
        Assert.Equal(SignInResult.Ok, (await check.RunAsync(user.Login, Password, Token)).Result);
    }

    [Theory, EachDatabase]
    public async Task A_success_forgives_the_failures_before_it(DatabaseKind kind)
    {
        await using var database = await TestDatabase.CreateAsync(kind);
        var user = await UserAsync(database);
        var check = database.Get<CheckPassword>();
        for (var i = 0; i < 3 * PortalUser.MaxFailedSignIns; i++)
        {
            var isRight = i % (PortalUser.MaxFailedSignIns - 1) == 0;
            Assert.Equal(isRight ? SignInResult.Ok : SignInResult.Wrong, (await check.RunAsync(user.Login, isRight ? Password : "", Token)).Result);
        }
    }

    [Fact]
    public async Task Nobody_learns_which_logins_exist()
    {
        await using var database = await TestDatabase.CreateAsync();
        var user = await UserAsync(database);
        var check = database.Get<CheckPassword>();

        var unknown = await check.RunAsync("nobody", Password, Token);
        var wrong = await check.RunAsync(user.Login, "не тот", Token);
        for (var i = 1; i < PortalUser.MaxFailedSignIns; i++)
        {
            await check.RunAsync(user.Login, "не тот", Token);
        }

        var locked = await check.RunAsync(user.Login, Password, Token);
        Assert.Equal(wrong, unknown);
        Assert.Equal(wrong.Message, locked.Message);
    }

    [Fact]
    public async Task A_disabled_person_and_one_without_a_password_do_not_get_in()
    {
        await using var database = await TestDatabase.CreateAsync();
        var disabled = await UserAsync(database);
        await using var db = database.OpenAsSystem();
        (await db.PortalUsers.SingleAsync(u => u.Id == disabled.Id, Token)).IsEnabled = false;
        await db.SaveChangesAsync(Token);
        var none = await A.UserAsync(db);

        Assert.Equal(SignInResult.Disabled, (await database.Get<CheckPassword>().RunAsync(disabled.Login, Password, Token)).Result);
        Assert.Equal(SignInResult.Wrong, (await database.Get<CheckPassword>().RunAsync(none.Login, "", Token)).Result);
    }

    [Theory, EachDatabase]
    public async Task A_one_time_password_has_to_be_replaced_before_it_opens_anything(DatabaseKind kind)
    {
        await using var database = await TestDatabase.CreateAsync(kind);
        var user = await UserAsync(database);
        var once = await database.Get<SetPassword>().RunAsync(user.Id, Token);
        var check = database.Get<CheckPassword>();

        Assert.Equal(SignInResult.Wrong, (await check.RunAsync(user.Login, Password, Token)).Result);
        Assert.Equal(new SignInCheck(SignInResult.MustChange), await check.RunAsync(user.Login, once, Token));
        Assert.Equal("NewPassword", (await Assert.ThrowsAsync<RuleViolation>(() => check.ReplaceAsync(user.Login, once, once, Token))).Field);
        await Assert.ThrowsAsync<RuleViolation>(() => check.ReplaceAsync(user.Login, once, "коротко", Token));
        Assert.Equal(SignInResult.Ok, (await check.ReplaceAsync(user.Login, once, "байкал зимой", Token)).Result);
        Assert.Equal(SignInResult.Ok, (await check.RunAsync(user.Login, "байкал зимой", Token)).Result);
        Assert.Equal(SignInResult.Wrong, (await check.RunAsync(user.Login, once, Token)).Result);
    }

    [Fact]
    public async Task Guesses_at_the_same_moment_are_all_counted()
    {
        await using var database = await TestDatabase.CreateAsync();
        var user = await UserAsync(database);

        await Task.WhenAll(Enumerable.Range(0, 12).Select(_ => Task.Run(() => database.Get<CheckPassword>().RunAsync(user.Login, "не тот", Token))));

        await using var db = database.OpenAsSystem();
        var now = database.Clock.Now.UtcDateTime;
        var after = await db.PortalUsers.SingleAsync(u => u.Id == user.Id, Token);
        Assert.True(after.IsLockedAt(now) || after.FailedSignIns >= 3, $"{after.FailedSignIns} failures counted");
    }

    [Theory, EachDatabase]
    public async Task Own_password_is_changed_by_whoever_knows_the_old_one(DatabaseKind kind)
    {
        await using var database = await TestDatabase.CreateAsync(kind);
        var user = await UserAsync(database);
        await database.SignInAsync(user.Id);
        var change = database.Get<ChangeOwnPassword>();

        var wrong = await Assert.ThrowsAsync<RuleViolation>(() => change.RunAsync(new() { CurrentPassword = "?", NewPassword = "байкал зимой", RepeatedPassword = "байкал зимой" }, Token));
        var differ = await Assert.ThrowsAsync<RuleViolation>(() => change.RunAsync(new() { CurrentPassword = Password, NewPassword = "байкал зимой", RepeatedPassword = "байкал летом" }, Token));
        await change.RunAsync(new() { CurrentPassword = Password, NewPassword = "байкал зимой", RepeatedPassword = "байкал зимой" }, Token);

        Assert.Equal(("CurrentPassword", "RepeatedPassword"), (wrong.Field, differ.Field));
        Assert.Equal(SignInResult.Ok, (await database.Get<CheckPassword>().RunAsync(user.Login, "байкал зимой", Token)).Result);
    }

    [Theory, EachDatabase]
    public async Task The_command_line_creates_an_administrator_of_an_empty_portal_once(DatabaseKind kind)
    {
        await using var database = await TestDatabase.CreateAsync(kind);
        var create = database.Get<CreateAdministrator>();

        var password = await create.RunAsync("Root", "Шестаков Никита", Token);

        Assert.Equal(SignInResult.MustChange, (await database.Get<CheckPassword>().RunAsync("root", password, Token)).Result);
        Assert.Equal(nameof(PortalUser.Login), (await Assert.ThrowsAsync<RuleViolation>(() => create.RunAsync("root", "Шестаков Никита", Token))).Field);
        await Assert.ThrowsAsync<RuleViolation>(() => create.RunAsync("other", "Никита", Token));
        await using var db = database.OpenAsSystem();
        Assert.True((await db.PortalUsers.Include(u => u.Roles).SingleAsync(Token)).Has(Role.Administrator));
        Assert.DoesNotContain(password, string.Concat(await db.AuditEntries.Select(e => e.Changes).ToListAsync(Token)));
    }

    private static async Task<PortalUser> UserAsync(TestDatabase database)
    {
        await using var db = database.OpenAsSystem();
        var user = await A.UserAsync(db);
        user.SetPassword(new QuickPasswordHasher().Hash(Password), mustChange: false);
        await db.SaveChangesAsync();
        return user;
    }
}
