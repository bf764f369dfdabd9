using KamPortal.Accounts;

namespace KamPortal.Tests.Accounts;

public sealed class SavedViewTests
{
    [Theory, EachDatabase]
    public async Task A_view_is_saved_renamed_shared_and_deleted_by_its_owner(DatabaseKind kind)
    {
        await using var database = await TestDatabase.CreateAsync(kind);
        var (anna, boris) = await TwoAsync(database);
        var filter = AccountFilter.Parse("owner=me&next=overdue&page=7&sort=sales&dir=desc&columns=sales,inn");

        await database.SignInAsync(anna);
        var id = await database.Get<SaveView>().RunAsync(new SaveView.Form { Name = "  Просрочены  ", Filter = filter }, default);
        var saved = Assert.Single(await database.Get<SavedViewQueries>().ListAsync(default));
        Assert.Equal(("Просрочены", filter with { Page = 1 }, false, true), (saved.Name, AccountFilter.Parse(saved.Query), saved.IsShared, saved.IsMine));

        await database.SignInAsync(boris);
        Assert.Empty(await database.Get<SavedViewQueries>().ListAsync(default));

        await database.SignInAsync(anna);
        await database.Get<SaveView>().RunAsync(new SaveView.Form { Id = id, Name = "Долги по касаниям", IsShared = true }, default);

        await database.SignInAsync(boris);
        var shared = Assert.Single(await database.Get<SavedViewQueries>().ListAsync(default));
        Assert.Equal(("Долги по касаниям", false, saved.Query), (shared.Name, shared.IsMine, shared.Query));

        await database.SignInAsync(anna);
        await database.Get<DeleteView>().RunAsync(id, default);
        Assert.Empty(await database.Get<SavedViewQueries>().ListAsync(default));
    }

    [Theory, EachDatabase]
    public async Task A_shared_view_is_changed_only_by_its_owner_and_a_private_one_is_not_found(DatabaseKind kind)
    {
        await using var database = await TestDatabase.CreateAsync(kind);
        var (anna, boris) = await TwoAsync(database);
        await database.SignInAsync(anna);
        var shared = await database.Get<SaveView>().RunAsync(new SaveView.Form { Name = "Общий", IsShared = true }, default);
        var secret = await database.Get<SaveView>().RunAsync(new SaveView.Form { Name = "Свой" }, default);

        await database.SignInAsync(boris);
        var renaming = await Assert.ThrowsAsync<RuleViolation>(() => database.Get<SaveView>().RunAsync(new SaveView.Form { Id = shared, Name = "Мой" }, default));
        var deleting = await Assert.ThrowsAsync<RuleViolation>(() => database.Get<DeleteView>().RunAsync(shared, default));
        var guessing = await Assert.ThrowsAsync<RuleViolation>(() => database.Get<DeleteView>().RunAsync(secret, default));

        Assert.Contains("Иванов Иван Иванович", renaming.Message, StringComparison.Ordinal);
        Assert.Equal(renaming.Message, deleting.Message);
        Assert.Equal(SavedViewMessages.NotFound, guessing.Message);
    }

    [Theory, EachDatabase]
    public async Task A_view_needs_a_name_of_its_own(DatabaseKind kind)
    {
        await using var database = await TestDatabase.CreateAsync(kind);
        var (anna, boris) = await TwoAsync(database);
        await database.SignInAsync(anna);
        await database.Get<SaveView>().RunAsync(new SaveView.Form { Name = "Важные" }, default);

        Assert.Equal(SavedViewMessages.NameTaken, await RefusalAsync("Важные"));
        Assert.Equal(SavedViewMessages.NameRequired, await RefusalAsync("   "));
        Assert.Contains("80", await RefusalAsync(new string('я', 81)), StringComparison.Ordinal);

        await database.SignInAsync(boris);
        Assert.True(await database.Get<SaveView>().RunAsync(new SaveView.Form { Name = "Важные" }, default) > 0);

        async Task<string> RefusalAsync(string name) => (await Assert.ThrowsAsync<RuleViolation>(() => database.Get<SaveView>().RunAsync(new SaveView.Form { Name = name }, default))).Message;
    }

    private static async Task<(int Anna, int Boris)> TwoAsync(TestDatabase database)
    {
        await using var system = database.OpenAsSystem();
        return ((await A.UserAsync(system)).Id, (await A.UserAsync(system)).Id);
    }
}
