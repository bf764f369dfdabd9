using System.Globalization;
using KamPortal.Data;
using KamPortal.Jobs;
using KamPortal.Notifications;
using KamPortal.Staff;
using Microsoft.EntityFrameworkCore;

namespace KamPortal.Surveys.Waves.Opening;

/// <summary>Waves that are repeated: those who answer for surveys are told a week before, and on the day the next wave is launched in the name of whoever launched the one before.</summary>
internal sealed class WaveRepeats(KamDb kam, Notify notify, TimeProvider clock)
{
    /// <summary>Days before the next wave in which it may still be stopped or prepared.</summary>
    public const int DaysAhead = 7;

    public async Task RunAsync(JobReport report, CancellationToken cancellationToken)
    {
        List<(SurveyWave Wave, DateOnly Next)> due;
        await using (var db = kam.OpenAsSystem(OpenWavesJob.Name))
        {
            due = await DueAsync(db, cancellationToken);
        }

        foreach (var (wave, next) in due)
        {
            if (LocalTime.Today(clock, wave.TimeZoneId) < next)
            {
                await TellAsync(wave, next, () => WaveMessages.RepeatsSoon, "survey-repeat", cancellationToken);
            }
            else
            {
                await LaunchAsync(wave, next, report, cancellationToken);
            }
        }
    }

    private async Task<List<(SurveyWave Wave, DateOnly Next)>> DueAsync(KamDbContext db, CancellationToken cancellationToken)
    {
        // A wave that was never launched or was called off has no next one, and a month is the shortest time between two.
        var latest = DateOnly.FromDateTime(clock.GetUtcNow().UtcDateTime).AddDays(DaysAhead + 1);
        var waves = await db.SurveyWaves.AsNoTracking()
            .Where(w => w.RepeatMonths != null && (w.Status == WaveStatus.Launched || w.Status == WaveStatus.Open || w.Status == WaveStatus.Closed) && w.OpensOn < latest && !db.SurveyWaves.Any(next => next.PreviousId == w.Id))
            .Include(w => w.Template).OrderBy(w => w.Id).ToListAsync(cancellationToken);
        var due = new List<(SurveyWave, DateOnly)>();
        foreach (var wave in waves)
        {
            var next = WaveRules.NextOpening(wave.OpensOn, wave.RepeatMonths!.Value, await FirstDayAsync(db, wave, cancellationToken));
            if (LocalTime.Today(clock, wave.TimeZoneId).AddDays(DaysAhead) >= next)
            {
                due.Add((wave, next));
            }
        }

        return due;
    }

    /// <summary>Day of the month of the first of the waves: one of the 31st that fell on the 30th comes back to the 31st.</summary>
    public static async Task<int> FirstDayAsync(KamDbContext db, SurveyWave wave, CancellationToken cancellationToken)
    {
        var (day, previous) = (wave.OpensOn.Day, wave.PreviousId);
        while (previous is { } id)
        {
            var before = await db.SurveyWaves.AsNoTracking().Where(w => w.Id == id).Select(w => new { w.OpensOn, w.PreviousId }).SingleAsync(cancellationToken);
            (day, previous) = (before.OpensOn.Day, before.PreviousId);
        }

        return day;
    }

    private async Task LaunchAsync(SurveyWave wave, DateOnly next, JobReport report, CancellationToken cancellationToken)
    {
        await using var db = kam.OpenAsSystem(OpenWavesJob.Name);
        var templateId = await db.SurveyTemplates.Where(t => t.Code == wave.Template.Code && t.Status == SurveyTemplateStatus.Published).Select(t => (int?)t.Id).SingleOrDefaultAsync(cancellationToken);
        if (templateId is null)
        {
            report.Fail(WaveReasons.NoTemplate, Example(wave));
            await TellAsync(wave, next, () => WaveMessages.RepeatHasNoTemplate, "survey-repeat-stuck", cancellationToken);
            return;
        }

        // After a standstill longer than the wave itself it begins today.
        var (today, length) = (LocalTime.Today(clock, wave.TimeZoneId), wave.ClosesOn.DayNumber - wave.OpensOn.DayNumber);
        var opensOn = next.AddDays(length) > today ? next : today;
        db.Add(new SurveyWave
        {
            Name = NextName(wave.Name, opensOn),
            TemplateId = templateId.Value,
            Status = WaveStatus.Launched,
            IsAnonymous = wave.IsAnonymous,
            Audience = wave.Audience,
            OpensOn = opensOn,
            ClosesOn = opensOn.AddDays(length),
            TimeZoneId = wave.TimeZoneId,
            Reminders = wave.Reminders,
            RepeatMonths = wave.RepeatMonths,
            PreviousId = wave.Id,
            CreatedById = wave.CreatedById,
            LaunchedAt = clock.GetUtcNow().UtcDateTime,
            LaunchedById = wave.LaunchedById,
        });
        try
        {
            await db.SaveChangesAsync(cancellationToken);
            report.Add();
        }
        catch (DbUpdateException failure)
        {
            db.ChangeTracker.Clear();
            if (await db.SurveyWaves.AnyAsync(w => w.PreviousId == wave.Id, cancellationToken))
            {
                report.Skip(WaveReasons.WrittenBefore);
            }
            else
            {
                report.Fail(WaveReasons.WaveFailed, Example(wave) + ": " + failure.GetBaseException().GetType().Name);
            }
        }
    }

    private async Task TellAsync(SurveyWave wave, DateOnly next, Func<string> text, string key, CancellationToken cancellationToken)
    {
        await using var db = kam.OpenAsSystem(OpenWavesJob.Name);
        foreach (var userId in await SurveyHeads.OfAsync(db, wave.CreatedById, cancellationToken))
        {
            await notify.RunAsync(
                userId,
                string.Create(CultureInfo.InvariantCulture, $"{key}:{wave.Id}:{userId}"),
                () => string.Format(CultureInfo.CurrentCulture, text(), wave.Name, next),
                WaveLinks.Of(wave.Id),
                cancellationToken);
        }
    }

    /// <summary>The month at the end of a name is that of the wave: "NPS, 05.2026" becomes "NPS, 11.2026".</summary>
    internal static string NextName(string name, DateOnly opensOn)
    {
        var at = name.LastIndexOf(", ", StringComparison.Ordinal);
        var hasMonth = at >= 0 && DateOnly.TryParseExact(name[(at + 2)..], "MM.yyyy", CultureInfo.InvariantCulture, DateTimeStyles.None, out _);
        var month = opensOn.ToString(", MM.yyyy", CultureInfo.InvariantCulture);
        var stem = hasMonth ? name[..at] : name;
        return (stem.Length + month.Length <= SurveyWave.NameMaxLength ? stem : stem[..(SurveyWave.NameMaxLength - month.Length)]) + month;
    }

    private static string Example(SurveyWave wave) => string.Create(CultureInfo.InvariantCulture, $"#{wave.Id}");
}
