using KamPortal.Notifications;
using KamPortal.Staff;
using Microsoft.EntityFrameworkCore;

namespace KamPortal.Tests.Notifications;

public sealed class NotificationTests
{
    [Theory, EachDatabase]
    public async Task Everybody_counts_lists_and_reads_only_their_own(DatabaseKind kind)
    {
        await using var database = await TestDatabase.CreateAsync(kind);
        await using var db = database.OpenAsSystem();
        var (anna, director) = (await A.UserAsync(db), await A.UserAsync(db, Role.Director));
        foreach (var (user, key) in new[] { (anna, "1"), (anna, "2"), (director, "3") })
        {
            await database.Get<Notify>().RunAsync(user.Id, key, () => key, null, CancellationToken.None);
        }

        var queries = database.Get<NotificationQueries>();
        await database.SignInAsync(director.Id);
        Assert.Equal(["3"], (await queries.ListAsync(10, null, CancellationToken.None)).Select(n => n.Text));
        await database.Get<ReadNotifications>().RunAsync(null, CancellationToken.None);
        Assert.Equal(0, await queries.UnreadAsync(CancellationToken.None));

        await database.SignInAsync(anna.Id);
        var mine = await queries.ListAsync(10, null, CancellationToken.None);
        Assert.Equal(["2", "1"], mine.Select(n => n.Text));
        Assert.Equal(2, await queries.UnreadAsync(CancellationToken.None));
        await database.Get<ReadNotifications>().RunAsync(mine[0].Id, CancellationToken.None);
        Assert.Equal(1, (await queries.UnreadOfAsync([anna.Id, director.Id], CancellationToken.None))[anna.Id].Unread);
        Assert.Equal(["1"], (await queries.ListAsync(10, mine[0].Id, CancellationToken.None)).Select(n => n.Text));
    }

    [Fact]
    public async Task The_count_of_the_bell_reads_its_own_index_only()
    {
        await using var database = await TestDatabase.CreateAsync();
        await using var db = database.OpenAsSystem();
        await db.Database.OpenConnectionAsync();
        await using var command = db.Notifications.Where(n => n.UserId == 5 && n.ReadAt == null).Take(NotificationQueries.CountsUpTo).Select(n => n.Id).CreateDbCommand();
        command.CommandText = "EXPLAIN QUERY PLAN " + command.CommandText;

        await using var plan = await command.ExecuteReaderAsync();

        Assert.True(await plan.ReadAsync());
        Assert.Contains("USING COVERING INDEX IX_Notifications_Unread", plan.GetString(3));
        Assert.False(await plan.ReadAsync());
    }
}
