using KamPortal.Data;
using KamPortal.Greetings.Planning;
using KamPortal.Staff;
using KamPortal.Touches;
using Microsoft.EntityFrameworkCore;

namespace KamPortal.Greetings;

/// <summary>Somebody decides against greetings; the planner does not bring them back this year.</summary>
public sealed class CancelGreetings(KamDb kam, TimeProvider clock)
{
    /// <returns>Those that were cancelled; given to <see cref="TakeBackAsync"/> they come back.</returns>
    /// <exception cref="RuleViolation">None of them is open.</exception>
    public async Task<IReadOnlyList<int>> RunAsync(IReadOnlyCollection<int> greetingIds, CancellationToken cancellationToken)
    {
        await using var db = await kam.OpenAsync(cancellationToken);
        db.Viewer.Require(Policies.WorkGreetings);
        var ids = greetingIds.Distinct().ToArray();
        var greetings = await db.Greetings.Where(g => EF.Parameter(ids).Contains(g.Id) && (g.Status == GreetingStatus.Planned || g.Status == GreetingStatus.Approved)).OrderBy(g => g.Id).ToListAsync(cancellationToken);
        if (greetings.Count == 0)
        {
            throw new RuleViolation(GreetingMessages.Closed);
        }

        foreach (var greeting in greetings)
        {
            await GreetingTouches.DropAsync(db, greeting, GreetingMessages.Cancelled, cancellationToken);
            (greeting.Status, greeting.ClosedAt) = (GreetingStatus.Cancelled, clock.GetUtcNow().UtcDateTime);
        }

        await SaveAsync(() => TouchDates.SaveAsync(db, [.. greetings.Select(g => g.AccountId).Distinct()], cancellationToken));
        return [.. greetings.Select(g => g.Id)];
    }

    /// <summary>Cancelled by mistake: they come back as they were planned.</summary>
    /// <exception cref="RuleViolation">None of them can come back: the day has passed.</exception>
    public async Task TakeBackAsync(IReadOnlyCollection<int> greetingIds, CancellationToken cancellationToken)
    {
        await using var db = await kam.OpenAsync(cancellationToken);
        db.Viewer.Require(Policies.WorkGreetings);
        var today = db.Viewer.Today(clock);
        var ids = greetingIds.Distinct().ToArray();
        var greetings = await db.Greetings.Include(g => g.Occasion).Where(g => EF.Parameter(ids).Contains(g.Id) && g.Status == GreetingStatus.Cancelled && g.On >= today).OrderBy(g => g.Id).ToListAsync(cancellationToken);
        if (greetings.Count == 0)
        {
            throw new RuleViolation(GreetingMessages.DayOver);
        }

        await using var transaction = await db.Database.BeginTransactionAsync(cancellationToken);
        foreach (var greeting in greetings)
        {
            (greeting.Status, greeting.ClosedAt) = (greeting.ApprovedAt is null ? Greeting.FirstStatus(greeting.Channel, greeting.Approval) : GreetingStatus.Approved, null);
            await GreetingDoor.FollowAsync(db, greeting, today, cancellationToken);
        }

        await transaction.CommitAsync(cancellationToken);
    }

    private static async Task SaveAsync(Func<Task> save)
    {
        try
        {
            await save();
        }
        catch (DbUpdateConcurrencyException)
        {
            throw new RuleViolation(GreetingMessages.Closed);
        }
    }
}
