using KamPortal.Data;
using KamPortal.Jobs;
using KamPortal.Notifications;
using KamPortal.Surveys.Answers;
using Microsoft.EntityFrameworkCore;

namespace KamPortal.Surveys.Waves.Sending;

/// <summary>Whom the mail server refused for good is asked by telephone; of an anonymous wave nobody is.</summary>
internal sealed class RefusedInvitations(TimeProvider clock)
{
    public async Task RunAsync(KamDbContext db, JobReport report, CancellationToken cancellationToken)
    {
        var since = clock.GetUtcNow().UtcDateTime.AddDays(-SurveyWave.MostDays);
        var dead = await db.OutboxMessages.AsNoTracking().Where(m => m.Status == OutboxStatus.Dead && m.LastError != OutboxMessage.Expired && m.CreatedAt >= since && m.Key.StartsWith(WaveLetters.KeyStart) && m.Key.EndsWith(":0"))
            .OrderBy(m => m.Id).Select(m => m.Key).ToListAsync(cancellationToken);
        foreach (var chunk in dead.Chunk(500))
        {
            int[] ids = [.. chunk.Select(key => WaveLetters.TryRead(key, out var id, out _) ? id : 0)];
            var refused = await db.SurveyInvitations.Where(i => EF.Parameter(ids).Contains(i.Id) && i.Status == InvitationStatus.Sent && i.Wave.Status == WaveStatus.Open && !i.Wave.IsAnonymous).ToListAsync(cancellationToken);
            foreach (var invitation in refused)
            {
                (invitation.Status, invitation.SkipReason, invitation.InvitedAt) = (InvitationStatus.Phone, InvitationSkip.NoEmail, null);
                report.Warn(WaveReasons.CallInstead, count: 1);
            }

            await db.SaveChangesAsync(cancellationToken);
        }
    }
}
