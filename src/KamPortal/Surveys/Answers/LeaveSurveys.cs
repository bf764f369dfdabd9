using KamPortal.Data;
using KamPortal.People;
using KamPortal.Surveys.Waves;
using Microsoft.EntityFrameworkCore;

namespace KamPortal.Surveys.Answers;

/// <summary>The contact wants no more surveys: said through the secret address, also after having answered and after the wave is over.</summary>
public sealed class LeaveSurveys(KamDb kam, TimeProvider clock)
{
    private const int Attempts = 3;

    /// <returns>False when no letter holds the address.</returns>
    public Task<bool> RunAsync(string token, CancellationToken cancellationToken) => SavedMeanwhile.AgainAsync(Attempts, () => LeaveAsync(token, cancellationToken));

    private async Task<bool> LeaveAsync(string token, CancellationToken cancellationToken)
    {
        await using var db = kam.OpenAsSystem(SurveyLink.Actor);
        if (await SurveyLink.FindAsync(db, token, cancellationToken) is not { } invitation)
        {
            return false;
        }

        await using var transaction = await db.Database.BeginTransactionAsync(cancellationToken);
        var person = await db.People.Include(p => p.Employments).SingleAsync(p => p.Id == invitation.PersonId, cancellationToken);
        person.OptOuts |= OptOuts.Surveys;
        await db.SaveChangesAsync(cancellationToken);

        // Who answered an anonymous wave is not known, so declining it says nothing about that.
        await db.SurveyInvitations.Where(i => i.Id == invitation.Id && (i.Status == InvitationStatus.Sent || i.Status == InvitationStatus.Started || i.Status == InvitationStatus.Phone))
            .ExecuteUpdateAsync(set => set.SetProperty(i => i.Status, InvitationStatus.Declined).SetProperty(i => i.Version, i => i.Version + 1), cancellationToken);
        await db.SurveyDrafts.Where(d => d.InvitationId == invitation.Id).ExecuteDeleteAsync(cancellationToken);
        var invitations = await db.SurveyInvitations.Where(i => i.PersonId == invitation.PersonId).Select(i => i.Id).ToListAsync(cancellationToken);
        await SurveyLetters.ForgetAsync(db, invitations, firstNumber: 0, clock.GetUtcNow().UtcDateTime, cancellationToken);
        await transaction.CommitAsync(cancellationToken);
        return true;
    }
}
