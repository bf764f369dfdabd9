using KamPortal.Data;
using KamPortal.Jobs;
using KamPortal.Settings;
using KamPortal.Surveys.Waves.Sending;

namespace KamPortal.Surveys.Waves;

/// <summary>
/// survey-reminders: the reminders lie in the outbox beside the letter; here those are taken back that must not go any more, those are moved whose letter went late, those are
/// rewritten whose client has another manager by now, and calls are dropped that nobody needs. The outbox sends what is left.
/// </summary>
public sealed class RemindOfSurveysJob(KamDb kam, TimeProvider clock) : IJob
{
    public const string Name = "survey-reminders";

    public async Task RunAsync(JobReport report, CancellationToken cancellationToken)
    {
        await using var db = kam.OpenAsSystem(Name);
        var settings = await SettingQueries.GetAsync(db, cancellationToken);
        await new RefusedInvitations(clock).RunAsync(db, report, cancellationToken);
        await new WaitingReminders(clock, settings).RunAsync(db, report, cancellationToken);
        await new RenewedLetters(clock, settings).RunAsync(db, report, cancellationToken);
        await new NeedlessCalls(clock).RunAsync(db, report, cancellationToken);
    }
}
