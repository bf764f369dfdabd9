using KamPortal.Data;
using KamPortal.Staff;

namespace KamPortal.Surveys.Waves;

/// <summary>Changes a draft. A launched wave is changed by nobody: what clients were promised holds.</summary>
public sealed class EditWave(KamDb kam, TimeProvider clock)
{
    /// <exception cref="RuleViolation">Launched already, or a field breaks a rule.</exception>
    /// <exception cref="EditedMeanwhile">Saved by somebody else since it was read.</exception>
    public async Task RunAsync(WaveForm form, CancellationToken cancellationToken)
    {
        await using var db = await kam.OpenAsync(cancellationToken);
        db.Viewer.Require(Policies.ManageSurveys);
        var wave = await WaveDoor.FindAsync(db, form.WaveId, cancellationToken, WaveStatus.Draft);
        WaveRules.Apply(wave, form, await WaveDoor.TemplateAsync(db, form.TemplateId, cancellationToken), clock);
        await WaveEvents.RequireAsync(db, form.Audience, cancellationToken);
        await db.SaveFormAsync(wave, form.Version, cancellationToken);
    }
}
