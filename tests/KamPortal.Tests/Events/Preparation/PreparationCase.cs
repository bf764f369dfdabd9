using KamPortal.Events;
using KamPortal.Events.Preparation;
using KamPortal.Staff;
using Microsoft.EntityFrameworkCore;

namespace KamPortal.Tests.Events.Preparation;

/// <summary>The people of <see cref="PlanWorld"/>, the standard norms, and the manager at work.</summary>
internal sealed class PreparationCase : IAsyncDisposable
{
    private PreparationCase(PlanWorld world) => World = world;

    public PlanWorld World { get; }

    public TestDatabase Database => World.Database;

    private static CancellationToken Now => TestContext.Current.CancellationToken;

    public static async Task<PreparationCase> CreateAsync(DatabaseKind kind = DatabaseKind.Sqlite)
    {
        var it = new PreparationCase(await PlanWorld.CreateAsync(kind));
        await it.Database.Get<SeedPreparationNorms>().RunAsync(Now);
        await it.World.SignInAsync(it.World.Manager);
        return it;
    }

    /// <summary>The manager's, with its preparation.</summary>
    public async Task<DevelopmentEvent> EventAsync(DateTime start, EventForm form, EventLevel level, Action<DevelopmentEvent>? change = null)
    {
        await using var db = Database.OpenAs(Database.Viewers.Viewer);
        var one = await AnEvent.PlannedAsync(db, World.Manager.Id, start, form: form, level: level, change: change);
        await EventPreparation.PlanAsync(db, one, Now);
        await db.SaveChangesAsync(Now);
        return one;
    }

    public async Task MoveAsync(int eventId, int days)
    {
        await using var db = Database.OpenAs(Database.Viewers.Viewer);
        var one = await db.DevelopmentEvents.SingleAsync(e => e.Id == eventId, Now);
        (one.StartsAt, one.EndsAt) = (one.StartsAt.AddDays(days), one.EndsAt.AddDays(days));
        await EventPreparation.MoveAsync(db, one, Database.Clock, Now);
        await db.SaveChangesAsync(Now);
    }

    public async Task<PreparationView> ViewAsync(int eventId) => (await Database.Get<PreparationQueries>().FindAsync(eventId, Now))!;

    public Task<int> EditAsync(int eventId, PreparationRow task, Action<SavePreparation.Form> change)
    {
        var form = new SavePreparation.Form { EventId = eventId, TaskId = task.Id, Title = task.Title, Department = task.Department, OwnerId = task.OwnerId, LeadDays = task.LeadDays, IsPinned = task.IsPinned, DueOn = task.DueOn, Version = task.Version };
        change(form);
        return Database.Get<SavePreparation>().RunAsync(form, Now);
    }

    public async Task<int> UserAsync(Role role)
    {
        await using var db = Database.OpenAsSystem();
        return (await A.UserAsync(db, role)).Id;
    }

    public async Task<int> BellAsync(int userId)
    {
        await using var db = Database.OpenAsSystem();
        return await db.Notifications.CountAsync(n => n.UserId == userId, Now);
    }

    public ValueTask DisposeAsync() => World.DisposeAsync();
}
