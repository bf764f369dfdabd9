using System.Globalization;
using KamPortal.Data;
using Microsoft.EntityFrameworkCore;

namespace KamPortal.Surveys.Waves;

/// <summary>How verbs reach a wave.</summary>
internal static class WaveDoor
{
    /// <exception cref="RuleViolation">There is no such wave, or it is not where the verb needs it.</exception>
    public static async Task<SurveyWave> FindAsync(KamDbContext db, int waveId, CancellationToken cancellationToken, params WaveStatus[] statuses)
    {
        var wave = await db.SurveyWaves.Include(w => w.Template).SingleOrDefaultAsync(w => w.Id == waveId, cancellationToken) ?? throw new RuleViolation(WaveMessages.NotFound);
        return statuses.Contains(wave.Status) ? wave
            : throw new RuleViolation(string.Format(CultureInfo.CurrentCulture, WaveMessages.WrongStatus, WaveLabels.Status(wave.Status)));
    }

    public static Task<SurveyTemplate?> TemplateAsync(KamDbContext db, int? templateId, CancellationToken cancellationToken) =>
        db.SurveyTemplates.SingleOrDefaultAsync(t => t.Id == templateId, cancellationToken);
}
