using KamPortal.Data;
using KamPortal.Staff;

namespace KamPortal.Surveys.Waves;

/// <summary>Calls a wave off before anybody was asked; it is not repeated either.</summary>
public sealed class CancelWave(KamDb kam, TimeProvider clock)
{
    public sealed class Form
    {
        public int WaveId { get; set; }

        public int Version { get; set; }

        public string? Reason { get; set; }
    }

    /// <exception cref="RuleViolation">Its invitations are out, or a launched one is called off without a reason.</exception>
    /// <exception cref="EditedMeanwhile">Saved by somebody else since it was read, such as the job that opens it.</exception>
    public async Task RunAsync(Form form, CancellationToken cancellationToken)
    {
        await using var db = await kam.OpenAsync(cancellationToken);
        db.Viewer.Require(Policies.ManageSurveys);
        var wave = await WaveDoor.FindAsync(db, form.WaveId, cancellationToken, WaveStatus.Draft, WaveStatus.Launched);
        var reason = wave.Status == WaveStatus.Launched ? FormRules.Required(form.Reason, SurveyWave.ReasonMaxLength, nameof(Form.Reason)) : FormRules.Text(form.Reason, SurveyWave.ReasonMaxLength, nameof(Form.Reason));
        (wave.Status, wave.CloseReason) = (WaveStatus.Cancelled, reason);
        await db.SaveFormAsync(wave, form.Version, cancellationToken);

        // A server that stopped while it opened the wave has left some behind.
        await new WaveClosing(kam, clock).SettleAsync(wave.Id, cancellationToken);
    }
}
