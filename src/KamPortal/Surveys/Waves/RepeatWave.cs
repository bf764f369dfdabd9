using KamPortal.Data;
using KamPortal.Staff;
using Microsoft.EntityFrameworkCore;

namespace KamPortal.Surveys.Waves;

/// <summary>Says whether and when a wave is repeated; the one thing that may be changed after its launch, because nobody was promised it.</summary>
public sealed class RepeatWave(KamDb kam)
{
    /// <param name="months">1…36; null: no more.</param>
    /// <exception cref="RuleViolation">Called off, about an event, or repeated already: the newer one decides.</exception>
    /// <exception cref="EditedMeanwhile">Saved by somebody else since it was read.</exception>
    public async Task RunAsync(int waveId, int version, int? months, CancellationToken cancellationToken)
    {
        await using var db = await kam.OpenAsync(cancellationToken);
        db.Viewer.Require(Policies.ManageSurveys);
        var wave = await WaveDoor.FindAsync(db, waveId, cancellationToken, WaveStatus.Draft, WaveStatus.Launched, WaveStatus.Open, WaveStatus.Closed);
        if (await db.SurveyWaves.AnyAsync(w => w.PreviousId == waveId, cancellationToken))
        {
            throw new RuleViolation(WaveMessages.RepeatedAlready);
        }

        WaveEvents.RequireOnce(WaveAudiences.Read(wave.Audience), months);
        wave.RepeatMonths = months is { } every ? FormRules.Within(every, 1, SurveyWave.MostMonths, nameof(WaveForm.RepeatMonths)) : null;
        await db.SaveFormAsync(wave, version, cancellationToken);
    }
}
