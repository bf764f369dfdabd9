using KamPortal.Data;
using KamPortal.Staff;
using Microsoft.EntityFrameworkCore;

namespace KamPortal.Calendars;

/// <summary>Switches one of the viewer's own addresses off, for good.</summary>
public sealed class RevokeCalendarFeed(KamDb kam, TimeProvider clock)
{
    /// <exception cref="RuleViolation">It is not the viewer's, or was revoked before.</exception>
    public async Task RunAsync(int feedId, CancellationToken cancellationToken)
    {
        await using var db = await kam.OpenAsync(cancellationToken);
        var feed = await FindAsync(db, feedId, cancellationToken);
        feed.RevokedAt = clock.GetUtcNow().UtcDateTime;
        await db.SaveChangesAsync(cancellationToken);
    }

    internal static async Task<CalendarFeed> FindAsync(KamDbContext db, int feedId, CancellationToken cancellationToken)
    {
        db.Viewer.Require(Policies.SignedIn);
        var feed = await db.CalendarFeeds.SingleOrDefaultAsync(f => f.Id == feedId && f.UserId == db.Viewer.UserId, cancellationToken) ?? throw new RuleViolation(CalendarMessages.FeedNotFound);
        return feed.RevokedAt is null ? feed : throw new RuleViolation(CalendarMessages.FeedRevoked);
    }
}
