using KamPortal.Data;
using KamPortal.Surveys.Answers;
using Microsoft.EntityFrameworkCore;

namespace KamPortal.Surveys.Waves.Opening;

/// <summary>
/// One person is not asked again and again, whichever surveys they are. Feedback on an event stands outside: it is asked while the event is fresh, whatever was
/// asked before, and it silences nothing later; whoever goes to many events says so by opting out of surveys.
/// </summary>
internal static class SurveyPause
{
    /// <summary>
    /// Whoever was written to or talked to within the pause, and whoever another open wave is about to ask: invitations that wait for their hour, and calls to be made.
    /// </summary>
    public static async Task<HashSet<int>> RestingAsync(KamDbContext db, int[] personIds, int waveId, DateTime now, int pauseDays, CancellationToken cancellationToken)
    {
        if (pauseDays == 0 || await IsFeedbackAsync(db, waveId, cancellationToken))
        {
            return [];
        }

        var resting = await AskedAsync(db, personIds, waveId, now, pauseDays, cancellationToken);
        resting.UnionWith(await db.SurveyInvitations.AsNoTracking()
            .Where(i => EF.Parameter(personIds).Contains(i.PersonId) && i.WaveId != waveId && !db.DevelopmentEvents.Any(e => e.FeedbackWaveId == i.WaveId) && i.Wave.Status == WaveStatus.Open && (i.Status == InvitationStatus.Waiting || i.Status == InvitationStatus.Phone))
            .Select(i => i.PersonId).ToListAsync(cancellationToken));
        return resting;
    }

    /// <summary>Whoever was written to or talked to within the pause by another wave.</summary>
    public static async Task<HashSet<int>> AskedAsync(KamDbContext db, int[] personIds, int waveId, DateTime now, int pauseDays, CancellationToken cancellationToken)
    {
        if (pauseDays == 0 || await IsFeedbackAsync(db, waveId, cancellationToken))
        {
            return [];
        }

        var since = now.AddDays(-pauseDays);
        var asked = await db.SurveyInvitations.AsNoTracking().Where(i => EF.Parameter(personIds).Contains(i.PersonId) && i.WaveId != waveId && i.InvitedAt > since && !db.DevelopmentEvents.Any(e => e.FeedbackWaveId == i.WaveId)).Select(i => i.PersonId).ToHashSetAsync(cancellationToken);
        asked.UnionWith(await db.SurveyResponses.AsNoTracking()
            .Where(r => r.PersonId != null && EF.Parameter(personIds).Contains(r.PersonId.Value) && r.WaveId != waveId && !db.DevelopmentEvents.Any(e => e.FeedbackWaveId == r.WaveId) && r.Source != ResponseSource.Link && r.SubmittedAt > since)
            .Select(r => r.PersonId!.Value).ToListAsync(cancellationToken));
        return asked;
    }

    private static Task<bool> IsFeedbackAsync(KamDbContext db, int waveId, CancellationToken cancellationToken) => db.DevelopmentEvents.AnyAsync(e => e.FeedbackWaveId == waveId, cancellationToken);
}
