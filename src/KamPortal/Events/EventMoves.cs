using KamPortal.Data;
using Microsoft.EntityFrameworkCore;

namespace KamPortal.Events;

/// <summary>What goes along when the hours or the place of an event change, or it is called off; in the transaction of the change.</summary>
internal static class EventMoves
{
    /// <summary>Whoever was invited learns of it, and what is in their calendar is replaced.</summary>
    public static async Task MovedAsync(KamDbContext db, DevelopmentEvent one, EventPlace before, CancellationToken cancellationToken)
    {
        if (EventPlace.Of(one) == before)
        {
            return;
        }

        if (one.Status == EventStatus.Planned && await AnyoneInvitedAsync(db, one.Id, cancellationToken))
        {
            one.Sequence++;
        }
    }

    public static async Task CancelledAsync(KamDbContext db, DevelopmentEvent one, CancellationToken cancellationToken)
    {
        if (await AnyoneInvitedAsync(db, one.Id, cancellationToken))
        {
            one.Sequence++;
        }
    }

    private static Task<bool> AnyoneInvitedAsync(KamDbContext db, int eventId, CancellationToken cancellationToken) =>
        db.AllEventParticipants.AnyAsync(p => p.EventId == eventId && p.InvitedAt != null, cancellationToken);
}
