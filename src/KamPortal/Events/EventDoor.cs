using System.Globalization;
using KamPortal.Data;
using KamPortal.Staff;
using Microsoft.EntityFrameworkCore;

namespace KamPortal.Events;

/// <summary>How verbs reach an event, who may change it, and how open pages learn of a change.</summary>
internal static class EventDoor
{
    /// <summary>Drafts are seen by those who plan.</summary>
    public static IQueryable<DevelopmentEvent> Seen(KamDbContext db) =>
        db.Viewer.PlansEvents() ? db.DevelopmentEvents : db.DevelopmentEvents.Where(e => e.Status != EventStatus.Draft);

    /// <exception cref="RuleViolation">The viewer plans no events.</exception>
    public static void RequirePlanner(Viewer viewer)
    {
        if (!viewer.PlansEvents())
        {
            viewer.Require(Policies.PlanEvents);
        }
    }

    /// <exception cref="RuleViolation">There is no such event, it is not where the verb needs it, or the viewer may not change it.</exception>
    public static async Task<DevelopmentEvent> FindToChangeAsync(KamDbContext db, int eventId, CancellationToken cancellationToken, params EventStatus[] statuses)
    {
        var one = await Seen(db).Include(e => e.Sessions.OrderBy(s => s.StartsAt)).ThenInclude(s => s.Trainers).SingleOrDefaultAsync(e => e.Id == eventId, cancellationToken) ?? throw new RuleViolation(EventMessages.NotFound);
        if (!MayChange(db.Viewer, one))
        {
            throw new RuleViolation(EventMessages.NotYours);
        }

        return statuses.Length == 0 || statuses.Contains(one.Status) ? one : throw new RuleViolation(string.Format(CultureInfo.CurrentCulture, EventMessages.WrongStatus, one.Status.Label()));
    }

    public static bool MayChange(Viewer viewer, DevelopmentEvent one) => MayChange(viewer, one.OwnerId, one.ContentOwnerId);

    public static bool MayChange(Viewer viewer, int ownerId, int? contentOwnerId = null) =>
        viewer.May(Policies.ManageEvents) || (viewer.May(Policies.PlanEvents) && viewer.UserId is { } me && (ownerId == me || contentOwnerId == me || viewer.OwnerIds.Contains(ownerId)));

    /// <summary>Saved with the change itself, so that nobody looks before it is there.</summary>
    public static void TellOpenPages(KamDbContext db, int eventId, TimeProvider clock) => db.Add(new EventChange { EventId = eventId, At = clock.GetUtcNow().UtcDateTime });
}
