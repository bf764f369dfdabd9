using KamPortal.Data;
using KamPortal.Staff;

namespace KamPortal.Surveys.Waves;

/// <summary>Prepares a wave; nobody is asked before its launch.</summary>
public sealed class DraftWave(KamDb kam, TimeProvider clock)
{
    /// <returns>The wave's number.</returns>
    /// <exception cref="RuleViolation">A field breaks a rule.</exception>
    public async Task<int> RunAsync(WaveForm form, CancellationToken cancellationToken)
    {
        await using var db = await kam.OpenAsync(cancellationToken);
        db.Viewer.Require(Policies.ManageSurveys);
        var wave = new SurveyWave { Name = "", Audience = "", TimeZoneId = "", CreatedById = db.Viewer.UserId };
        WaveRules.Apply(wave, form, await WaveDoor.TemplateAsync(db, form.TemplateId, cancellationToken), clock);
        await WaveEvents.RequireAsync(db, form.Audience, cancellationToken);
        db.Add(wave);
        await db.SaveChangesAsync(cancellationToken);
        return wave.Id;
    }
}
