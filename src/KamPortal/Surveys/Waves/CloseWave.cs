using KamPortal.Data;
using KamPortal.Staff;

namespace KamPortal.Surveys.Waves;

/// <summary>Closes an open wave before its last day: no more letters, no more answers.</summary>
public sealed class CloseWave(KamDb kam, TimeProvider clock)
{
    public sealed class Form
    {
        public int WaveId { get; set; }

        public int Version { get; set; }

        public string? Reason { get; set; }
    }

    /// <exception cref="RuleViolation">Not open, or no reason is given.</exception>
    /// <exception cref="EditedMeanwhile">Saved by somebody else since it was read.</exception>
    public async Task RunAsync(Form form, CancellationToken cancellationToken)
    {
        await using var db = await kam.OpenAsync(cancellationToken);
        db.Viewer.Require(Policies.ManageSurveys);
        var wave = await WaveDoor.FindAsync(db, form.WaveId, cancellationToken, WaveStatus.Open);
        (wave.Status, wave.ClosedAt, wave.CloseReason) = (WaveStatus.Closed, clock.GetUtcNow().UtcDateTime, FormRules.Required(form.Reason, SurveyWave.ReasonMaxLength, nameof(Form.Reason)));
        await db.SaveFormAsync(wave, form.Version, cancellationToken);

        // Were the server to stop here, the job that closes waves would do it.
        await new WaveClosing(kam, clock).SettleAsync(wave.Id, cancellationToken);
    }
}
