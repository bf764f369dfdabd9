using KamPortal.Data;
using KamPortal.Staff;
using Microsoft.EntityFrameworkCore;

namespace KamPortal.Greetings;

/// <summary>Somebody agrees to letters, one or many: their words stand from then on.</summary>
public sealed class ApproveGreetings(KamDb kam, TimeProvider clock)
{
    /// <returns>How many were agreed to; those that wait for somebody else, or for nobody any more, are passed over.</returns>
    /// <exception cref="RuleViolation">None of them waits for the viewer's word, or words are missing.</exception>
    public async Task<int> RunAsync(IReadOnlyCollection<int> greetingIds, CancellationToken cancellationToken)
    {
        await using var db = await kam.OpenAsync(cancellationToken);
        db.Viewer.Require(Policies.WorkGreetings);
        var today = db.Viewer.Today(clock);
        var (ids, earliest) = (greetingIds.Distinct().ToArray(), today.AddDays(-1));
        var greetings = await db.Greetings.Include(g => g.Occasion).Where(g => EF.Parameter(ids).Contains(g.Id) && g.Status == GreetingStatus.Planned && g.On >= earliest).OrderBy(g => g.Id).ToListAsync(cancellationToken);
        var writer = await GreetingWriter.LoadAsync(db, cancellationToken);
        var agreed = 0;
        foreach (var greeting in greetings)
        {
            if (await GreetingDoor.MayAgreeAsync(db, greeting, today, cancellationToken))
            {
                await GreetingDoor.FixWordsAsync(db, writer, greeting, cancellationToken);
                greeting.Agree(db.Viewer.UserId, clock.GetUtcNow().UtcDateTime);
                agreed++;
            }
        }

        if (agreed == 0)
        {
            if (greetings.Count > 0)
            {
                await db.RequireSupervisorOfAsync(await GreetingDoor.OwnerAsync(db, greetings[0], cancellationToken), today, cancellationToken);
            }

            throw new RuleViolation(GreetingMessages.NothingToAgree);
        }

        try
        {
            await db.SaveChangesAsync(cancellationToken);
        }
        catch (DbUpdateConcurrencyException)
        {
            throw new RuleViolation(GreetingMessages.Closed);
        }

        return agreed;
    }
}
