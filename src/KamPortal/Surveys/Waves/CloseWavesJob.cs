using System.Globalization;
using KamPortal.Data;
using KamPortal.Jobs;
using KamPortal.Notifications;
using KamPortal.Settings;
using KamPortal.Staff;
using Microsoft.EntityFrameworkCore;

namespace KamPortal.Surveys.Waves;

/// <summary>survey-closer: closes waves at the end of their last day in their own zone, takes along what is left of them, and tells how many answers came.</summary>
public sealed class CloseWavesJob(KamDb kam, Notify notify, TimeProvider clock) : IJob
{
    public const string Name = "survey-closer";

    /// <summary>Days in which an interrupted closing is finished and told of.</summary>
    private const int DaysBack = 7;

    public async Task RunAsync(JobReport report, CancellationToken cancellationToken)
    {
        var now = clock.GetUtcNow().UtcDateTime;
        await using var db = kam.OpenAsSystem(Name);
        var latest = DateOnly.FromDateTime(now).AddDays(1);
        var due = await db.SurveyWaves.Where(w => (w.Status == WaveStatus.Open || w.Status == WaveStatus.Launched) && w.ClosesOn < latest).OrderBy(w => w.Id).ToListAsync(cancellationToken);
        foreach (var wave in due.Where(w => now >= w.EndsAt()))
        {
            await CloseAsync(db, wave, now, report, cancellationToken);
        }

        db.ChangeTracker.Clear();
        var since = now.AddDays(-DaysBack);
        var closing = new WaveClosing(kam, clock);
        foreach (var wave in await db.SurveyWaves.AsNoTracking().Where(w => w.Status == WaveStatus.Cancelled && w.OpensOn >= latest.AddDays(-DaysBack) || w.Status == WaveStatus.Closed && w.ClosedAt >= since).OrderBy(w => w.Id).ToListAsync(cancellationToken))
        {
            report.Skip(WaveReasons.Of(InvitationSkip.Closed), await closing.SettleAsync(wave.Id, cancellationToken));
            if (wave.Status == WaveStatus.Closed)
            {
                await TellAsync(db, wave, cancellationToken);
            }
        }
    }

    private static async Task CloseAsync(KamDbContext db, SurveyWave wave, DateTime now, JobReport report, CancellationToken cancellationToken)
    {
        (wave.Status, wave.ClosedAt) = (WaveStatus.Closed, now);
        try
        {
            await db.SaveChangesAsync(cancellationToken);
            report.Add();
        }
        catch (DbUpdateConcurrencyException)
        {
            db.Entry(wave).State = EntityState.Detached;
            report.Skip(WaveReasons.WrittenBefore);
        }
    }

    private async Task TellAsync(KamDbContext db, SurveyWave wave, CancellationToken cancellationToken)
    {
        var minimum = (await SettingQueries.GetAsync(db, cancellationToken)).AnonymousMinimum;
        var answers = await db.SurveyResponses.CountAsync(r => r.WaveId == wave.Id, cancellationToken);
        foreach (var userId in await SurveyHeads.OfAsync(db, wave.CreatedById, cancellationToken))
        {
            await notify.RunAsync(
                userId,
                string.Create(CultureInfo.InvariantCulture, $"survey-closed:{wave.Id}:{userId}"),
                () => wave.IsAnonymous && answers < minimum
                    ? string.Format(CultureInfo.CurrentCulture, WaveMessages.ClosedWithFew, wave.Name, minimum)
                    : string.Format(CultureInfo.CurrentCulture, WaveMessages.ClosedWith, wave.Name, Counted.Of(answers, WaveMessages.Answers)),
                WaveLinks.Of(wave.Id),
                cancellationToken);
        }
    }
}
