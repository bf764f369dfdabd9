using System.Globalization;
using KamPortal.Accounts;
using KamPortal.Data;
using KamPortal.Jobs;
using KamPortal.People;
using Microsoft.EntityFrameworkCore;

namespace KamPortal.Surveys.Waves.Sending;

/// <summary>Calls to those who may not be asked any more, or have been, leave the managers' lists.</summary>
internal sealed class NeedlessCalls(TimeProvider clock)
{
    public async Task RunAsync(KamDbContext db, JobReport report, CancellationToken cancellationToken)
    {
        var (now, day) = (clock.GetUtcNow().UtcDateTime, DateOnly.FromDateTime(clock.GetUtcNow().UtcDateTime));
        var calls = await WaveCalls.OpenAsync(db, cancellationToken);
        int[] ids = [.. calls.Keys];
        var invitations = await db.SurveyInvitations.Where(i => EF.Parameter(ids).Contains(i.Id)).Include(i => i.Person).Include(i => i.Account).Include(i => i.Wave).ToListAsync(cancellationToken);
        var working = (await db.Employments.AsNoTracking().Where(e => db.SurveyInvitations.Any(i => EF.Parameter(ids).Contains(i.Id) && i.PersonId == e.PersonId && i.AccountId == e.AccountId) && (e.FromOn == null || e.FromOn <= day) && (e.ToOn == null || day <= e.ToOn))
            .Select(e => new { e.PersonId, e.AccountId }).ToListAsync(cancellationToken)).ToHashSet();
        foreach (var invitation in invitations.Where(i => i.Wave.Status == WaveStatus.Open))
        {
            var why = invitation.Person.LeftOn <= day || !working.Contains(new { invitation.PersonId, invitation.AccountId }) ? InvitationSkip.Left
                : invitation.Account.IsArchived || invitation.Account.Status == AccountStatus.Lost ? InvitationSkip.AccountInactive
                : invitation.Person.OptOuts.HasFlag(OptOuts.Surveys) ? InvitationSkip.OptedOut
                : (InvitationSkip?)null;
            if (invitation.Status is not (InvitationStatus.Phone or InvitationStatus.Started))
            {
                Drop(WaveLabels.Status(invitation.Status));
            }
            else if (why is { } reason && invitation.Status == InvitationStatus.Phone)
            {
                (invitation.Status, invitation.SkipReason) = (InvitationStatus.Skipped, reason);
                report.Skip(WaveReasons.Of(reason));
                Drop(WaveLabels.Skip(reason));
            }

            void Drop(string reason) => WaveCalls.Cancel(db, calls[invitation.Id], now, string.Format(CultureInfo.CurrentCulture, WaveMessages.CallOfGone, reason));
        }

        await db.SaveChangesAsync(cancellationToken);
    }
}
