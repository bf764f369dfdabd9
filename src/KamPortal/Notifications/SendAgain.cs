using KamPortal.Data;
using KamPortal.Staff;
using Microsoft.EntityFrameworkCore;

namespace KamPortal.Notifications;

/// <summary>Gives dead letters another life, once the cause is mended; not those whose day is over.</summary>
public sealed class SendAgain(KamDb kam, TimeProvider clock)
{
    /// <param name="ids">Empty takes every dead letter.</param>
    /// <returns>How many will be sent again.</returns>
    public async Task<int> RunAsync(IReadOnlyCollection<int> ids, CancellationToken cancellationToken)
    {
        await using var db = await kam.OpenAsync(cancellationToken);
        db.Viewer.Require(Policies.RunJobs);
        var (wanted, now) = (ids.ToArray(), clock.GetUtcNow().UtcDateTime);
        var dead = await db.OutboxMessages.Where(m => m.Status == OutboxStatus.Dead && (m.NotAfter == null || m.NotAfter > now) && (wanted.Length == 0 || wanted.Contains(m.Id))).ToListAsync(cancellationToken);
        foreach (var message in dead)
        {
            message.Retry(now);
        }

        await db.SaveChangesAsync(cancellationToken);
        return dead.Count;
    }
}
