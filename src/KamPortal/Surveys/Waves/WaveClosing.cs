using System.Globalization;
using KamPortal.Data;
using KamPortal.Surveys.Answers;
using Microsoft.EntityFrameworkCore;

namespace KamPortal.Surveys.Waves;

/// <summary>
/// What the end of a wave takes along, however often it is looked at: letters that have not gone, calls nobody made, and answers nobody handed in, which are not
/// ours to keep. Through the system's door: whoever closes a wave need not see its clients.
/// </summary>
internal sealed class WaveClosing(KamDb kam, TimeProvider clock)
{
    /// <returns>How many were not asked any more.</returns>
    public async Task<int> SettleAsync(int waveId, CancellationToken cancellationToken)
    {
        var now = clock.GetUtcNow().UtcDateTime;
        await using var db = kam.OpenAsSystem(CloseWavesJob.Name);
        var wave = await db.SurveyWaves.AsNoTracking().Where(w => w.Id == waveId && (w.Status == WaveStatus.Closed || w.Status == WaveStatus.Cancelled)).Select(w => new { w.Name }).SingleOrDefaultAsync(cancellationToken);
        if (wave is null)
        {
            return 0;
        }

        await using var transaction = await db.Database.BeginTransactionAsync(cancellationToken);
        var left = await SkipAsync(db.SurveyInvitations.Where(i => i.WaveId == waveId && i.Status == InvitationStatus.Waiting), cancellationToken);
        left += await RecallAsync(db, waveId, now, cancellationToken);
        await DropCallsAsync(db, waveId, wave.Name, now, cancellationToken);
        await db.SurveyDrafts.Where(d => d.Invitation.WaveId == waveId).ExecuteDeleteAsync(cancellationToken);

        // Who answered an anonymous wave need not be known once nobody can answer any more.
        await db.SurveyUses.Where(u => u.WaveId == waveId).ExecuteDeleteAsync(cancellationToken);
        await transaction.CommitAsync(cancellationToken);
        return left;
    }

    private static Task<int> SkipAsync(IQueryable<SurveyInvitation> invitations, CancellationToken cancellationToken) =>
        invitations.ExecuteUpdateAsync(
            set => set
                .SetProperty(i => i.Status, InvitationStatus.Skipped)
                .SetProperty(i => i.SkipReason, InvitationSkip.Closed)
                .SetProperty(i => i.InvitedAt, (DateTime?)null)
                .SetProperty(i => i.Version, i => i.Version + 1),
            cancellationToken);

    /// <summary>Whoever has not even been sent the first letter was not asked.</summary>
    private static async Task<int> RecallAsync(KamDbContext db, int waveId, DateTime now, CancellationToken cancellationToken)
    {
        var recalled = 0;
        var ids = await db.SurveyInvitations.Where(i => i.WaveId == waveId && i.TokenHash != null).OrderBy(i => i.Id).Select(i => i.Id).ToListAsync(cancellationToken);
        foreach (var chunk in ids.Chunk(500))
        {
            string[] first = [.. chunk.Select(id => SurveyLetters.KeyOf(id, 0))];
            var waiting = await WaveLetters.Waiting(db.OutboxMessages, now).Where(m => EF.Parameter(first).Contains(m.Key)).Select(m => m.Key).ToListAsync(cancellationToken);
            int[] unsent = [.. waiting.Select(key => WaveLetters.TryRead(key, out var id, out _) ? id : 0)];
            recalled += await SkipAsync(db.SurveyInvitations.Where(i => EF.Parameter(unsent).Contains(i.Id) && i.Status == InvitationStatus.Sent), cancellationToken);
            await SurveyLetters.ForgetAsync(db, chunk, 0, now, cancellationToken);
        }

        return recalled;
    }

    private static async Task DropCallsAsync(KamDbContext db, int waveId, string wave, DateTime now, CancellationToken cancellationToken)
    {
        var calls = await WaveCalls.OpenAsync(db, cancellationToken);
        int[] ids = [.. calls.Keys];
        var ofWave = await db.SurveyInvitations.Where(i => EF.Parameter(ids).Contains(i.Id) && i.WaveId == waveId).Select(i => i.Id).ToListAsync(cancellationToken);
        foreach (var id in ofWave)
        {
            WaveCalls.Cancel(db, calls[id], now, string.Format(CultureInfo.CurrentCulture, WaveMessages.CallOfClosed, wave));
        }

        await db.SaveChangesAsync(cancellationToken);
    }
}
