using KamPortal.Data;
using KamPortal.Jobs;
using KamPortal.Notifications;
using KamPortal.Settings;
using KamPortal.Surveys.Waves.Opening;
using KamPortal.Surveys.Waves.Sending;

namespace KamPortal.Surveys.Waves;

/// <summary>
/// survey-wave-opener: repeats waves, opens those whose first day has come where they are, raises the calls and hands letters to the outbox in the hours of each contact.
/// A wave is repeated once, a person invited once and a letter written once by unique keys: killed at any point, run late or on two servers, it does no harm.
/// </summary>
public sealed class OpenWavesJob(KamDb kam, Notify notify, TimeProvider clock) : IJob
{
    public const string Name = "survey-wave-opener";

    public async Task RunAsync(JobReport report, CancellationToken cancellationToken)
    {
        PortalSettings settings;
        await using (var db = kam.OpenAsSystem(Name))
        {
            settings = await SettingQueries.GetAsync(db, cancellationToken);
        }

        await new WaveRepeats(kam, notify, clock).RunAsync(report, cancellationToken);
        await new WaveOpening(kam, clock, settings).RunAsync(report, cancellationToken);
        await new SurveySending(kam, clock, settings).RunAsync(report, cancellationToken);
        await new SurveyCalls(kam, clock).RunAsync(report, cancellationToken);
    }
}
