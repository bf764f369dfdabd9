using KamPortal.Data;
using KamPortal.People;
using Microsoft.EntityFrameworkCore;

namespace KamPortal.Events.Participants;

/// <summary>The person wants no more invitations to events: said through the secret address. A seat they have stays theirs.</summary>
public sealed class LeaveEvents(KamDb kam)
{
    private const int Attempts = 3;

    /// <returns>False when no letter holds the address.</returns>
    public Task<bool> RunAsync(string token, CancellationToken cancellationToken) => SavedMeanwhile.AgainAsync(Attempts, () => LeaveAsync(token, cancellationToken));

    private async Task<bool> LeaveAsync(string token, CancellationToken cancellationToken)
    {
        await using var db = kam.OpenAsSystem(InvitationLink.Actor);
        if (await InvitationLink.FindAsync(db, token, cancellationToken) is not { } participant)
        {
            return false;
        }

        var person = await db.People.Include(p => p.Employments).SingleAsync(p => p.Id == participant.PersonId, cancellationToken);
        person.OptOuts |= OptOuts.Events;
        await db.SaveChangesAsync(cancellationToken);
        return true;
    }
}
