using KamPortal.Data;
using Microsoft.EntityFrameworkCore;

namespace KamPortal.Events.Participants;

/// <summary>How verbs reach somebody on a list, and the event while it still can be filled.</summary>
internal static class ParticipantDoor
{
    /// <exception cref="RuleViolation">There is no such event, or its list can no longer be changed.</exception>
    public static async Task<DevelopmentEvent> EventToFillAsync(KamDbContext db, int eventId, TimeProvider clock, CancellationToken cancellationToken)
    {
        var one = await EventAsync(db, eventId, cancellationToken);
        return one.Status is EventStatus.Draft or EventStatus.Planned && clock.GetUtcNow().UtcDateTime < one.StartsAt ? one : throw new RuleViolation(ParticipantMessages.NotOpen);
    }

    /// <exception cref="RuleViolation">There is no such event.</exception>
    public static async Task<DevelopmentEvent> EventAsync(KamDbContext db, int eventId, CancellationToken cancellationToken) =>
        await EventDoor.Seen(db).SingleOrDefaultAsync(e => e.Id == eventId, cancellationToken) ?? throw new RuleViolation(EventMessages.NotFound);

    /// <summary>Which event somebody is on the list of.</summary>
    /// <exception cref="RuleViolation">There is no such participant, or the viewer does not see them.</exception>
    public static async Task<int> EventOfAsync(KamDbContext db, int participantId, CancellationToken cancellationToken) =>
        await db.EventParticipants.Where(p => p.Id == participantId).Select(p => (int?)p.EventId).SingleOrDefaultAsync(cancellationToken) ?? throw new RuleViolation(ParticipantMessages.NotFound);
}
