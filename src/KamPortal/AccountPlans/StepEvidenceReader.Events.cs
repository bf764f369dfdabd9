using KamPortal.Events;
using KamPortal.Events.Participants;
using Microsoft.EntityFrameworkCore;

namespace KamPortal.AccountPlans;

internal sealed partial class StepEvidenceReader
{
    private static readonly ParticipantStatus[] Asked = [ParticipantStatus.Invited, ParticipantStatus.Confirmed, ParticipantStatus.Waiting, ParticipantStatus.Offered];

    /// <summary>VIP events since the plan began, coming ones included, to which somebody of the client is invited; once it was held, those somebody was at.</summary>
    private async Task<ILookup<int, VipEvent>> VipEventsAsync(int[] accounts, DateOnly since, CancellationToken cancellationToken)
    {
        // The day before in UTC has the day itself somewhere; steps look again by the event's own clock.
        var earliest = since.AddDays(-1).ToDateTime(TimeOnly.MinValue, DateTimeKind.Utc);
        var events = await db.EventParticipants.AsNoTracking()
            .Where(p => EF.Parameter(accounts).Contains(p.AccountId) && p.Event.Form == EventForm.Vip && p.Event.EndsAt >= earliest
                && (p.Event.Status == EventStatus.Held ? p.Status == ParticipantStatus.Attended : p.Event.Status == EventStatus.Planned && Asked.Contains(p.Status)))
            .Select(p => new { p.AccountId, p.EventId, p.Event.EndsAt, p.Event.TimeZoneId }).Distinct().ToListAsync(cancellationToken);
        return events.ToLookup(e => e.AccountId, e => new VipEvent(e.EndsAt, e.TimeZoneId));
    }

    private sealed record VipEvent(DateTime EndsAt, string Zone);
}
