using KamPortal.Data;
using KamPortal.Jobs;
using KamPortal.Settings;
using Microsoft.EntityFrameworkCore;

namespace KamPortal.Events.Participants;

/// <summary>waitlist-promoter: takes back seats whose time to confirm is over and offers them, in order, to whoever stands in line.</summary>
public sealed class PromoteWaitingJob(KamDb kam, TimeProvider clock) : IJob
{
    public const string Name = "waitlist-promoter";

    private const string Failed = "EventSeatsFailed";

    public async Task RunAsync(JobReport report, CancellationToken cancellationToken)
    {
        List<int> due;
        await using (var db = kam.OpenAsSystem(Name))
        {
            var now = clock.GetUtcNow().UtcDateTime;
            due = await db.EventParticipants.Where(p => p.Status == ParticipantStatus.Offered && p.OfferedUntil <= now && p.Event.Status == EventStatus.Planned).Select(p => p.EventId)
                .Union(db.EventSeats.Where(s => s.Waiting > 0 && s.Confirmed + s.Offered < s.Event.Capacity && s.Event.Status == EventStatus.Planned && s.Event.StartsAt > now).Select(s => s.EventId))
                .OrderBy(id => id).ToListAsync(cancellationToken);
        }

        foreach (var eventId in due)
        {
            await Portions.RunAsync([eventId], (_, tried) => PromoteAsync(eventId, tried, cancellationToken), Failed, id => id, report, cancellationToken);
        }
    }

    private async Task PromoteAsync(int eventId, JobReport report, CancellationToken cancellationToken)
    {
        await using var db = kam.OpenAsSystem(Name);
        await using var turn = await SeatLock.TakeAsync(db, eventId, cancellationToken);
        var one = await db.DevelopmentEvents.SingleAsync(e => e.Id == eventId, cancellationToken);
        if (one.Status != EventStatus.Planned)
        {
            return;
        }

        var seating = await Seating.OpenAsync(db, one, await SettingQueries.GetAsync(db, cancellationToken), clock, cancellationToken);
        if (seating.Promoted > 0 || db.ChangeTracker.HasChanges())
        {
            EventDoor.TellOpenPages(db, eventId, clock);
        }

        await seating.SaveAsync(cancellationToken);
        await turn.CommitAsync(cancellationToken);
        report.Add(seating.Promoted);
    }
}
