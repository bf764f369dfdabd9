using KamPortal.Data;
using Microsoft.EntityFrameworkCore;

namespace KamPortal.Events.Participants;

/// <summary>A participant by the token of their address.</summary>
internal static class InvitationLink
{
    /// <summary>The name the audit trail shows for what was done through a secret address.</summary>
    public const string Actor = "event-link";

    /// <returns>Untracked, with the event; null when no letter holds the token.</returns>
    public static async Task<EventParticipant?> FindAsync(KamDbContext db, string token, CancellationToken cancellationToken)
    {
        if (!EventToken.IsWellFormed(token))
        {
            return null;
        }

        var hash = EventToken.HashOf(token);
        return await db.EventParticipants.AsNoTracking().Include(p => p.Event).SingleOrDefaultAsync(p => p.TokenHash == hash, cancellationToken);
    }
}
