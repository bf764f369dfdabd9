using KamPortal.Notifications;
using KamPortal.Staff;
using Microsoft.EntityFrameworkCore;

namespace KamPortal.Tests.Notifications;

public sealed class NotifyTests
{
    [Theory, EachDatabase]
    public async Task The_same_event_notifies_once_in_the_language_of_the_addressee_and_never_its_author(DatabaseKind kind)
    {
        await using var database = await TestDatabase.CreateAsync(kind);
        await using var db = database.OpenAsSystem();
        var (anna, john) = (await A.UserAsync(db), await A.UserAsync(db));
        john.Language = "en";
        await db.SaveChangesAsync();
        await database.SignInAsync(anna.Id);
        var notify = database.Get<Notify>();
        static string Text() => System.Globalization.CultureInfo.CurrentUICulture.TwoLetterISOLanguageName;

        Assert.True(await notify.RunAsync(john.Id, "event:1", Text, "/accounts/1", CancellationToken.None));
        Assert.False(await notify.RunAsync(john.Id, "event:1", Text, "/accounts/1", CancellationToken.None));
        Assert.False(await notify.RunAsync(anna.Id, "event:2", Text, null, CancellationToken.None));

        Assert.Equal("en", (await db.Notifications.SingleAsync()).Text);
    }

    [Fact]
    public async Task Two_who_tell_the_same_at_once_tell_it_once()
    {
        await using var database = await TestDatabase.CreateAsync();
        await using var db = database.OpenAsSystem();
        var user = await A.UserAsync(db);

        var told = await Task.WhenAll(Enumerable.Range(0, 8).Select(_ => Task.Run(() => database.Get<Notify>().RunAsync(user.Id, "same", () => "текст", null, CancellationToken.None))));

        Assert.Equal(1, told.Count(t => t));
        Assert.Equal(1, await db.Notifications.CountAsync());
    }
}
