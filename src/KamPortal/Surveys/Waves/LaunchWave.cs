using System.Globalization;
using KamPortal.Data;
using KamPortal.Settings;
using KamPortal.Staff;
using KamPortal.WorkCalendars;

namespace KamPortal.Surveys.Waves;

/// <summary>Fixes a draft for ever: its questions, its audience's rules, its days, whether it is anonymous. Letters go from its first day on.</summary>
public sealed class LaunchWave(KamDb kam, PreviewAudience preview, TimeProvider clock)
{
    /// <exception cref="RuleViolation">The version is no longer in force, a day has passed, nobody could be asked, or letters would have no link.</exception>
    /// <exception cref="EditedMeanwhile">Saved by somebody else since it was read.</exception>
    public async Task RunAsync(int waveId, int version, CancellationToken cancellationToken)
    {
        await using var db = await kam.OpenAsync(cancellationToken);
        db.Viewer.Require(Policies.ManageSurveys);
        var wave = await WaveDoor.FindAsync(db, waveId, cancellationToken, WaveStatus.Draft);
        WaveRules.RequireTemplate(wave.Template);
        WaveRules.CheckDays(wave.OpensOn, wave.ClosesOn, wave.TimeZoneId, clock);
        if (wave.Template.Kind != SurveyKind.Interview)
        {
            await RequireLettersAsync(db, wave, cancellationToken);
        }

        var asked = WaveAudiences.Read(wave.Audience);
        await WaveEvents.RequireAsync(db, asked, cancellationToken);
        var audience = await preview.RunAsync(wave.TemplateId, wave.IsAnonymous, asked, wave.OpensOn, cancellationToken);
        if (audience.ByLetter + audience.ByPhone == 0)
        {
            throw new RuleViolation(WaveMessages.AudienceEmpty, nameof(WaveForm.Audience));
        }

        (wave.Status, wave.LaunchedAt, wave.LaunchedById) = (WaveStatus.Launched, clock.GetUtcNow().UtcDateTime, db.Viewer.UserId);
        await db.SaveFormAsync(wave, version, cancellationToken);
    }

    private static async Task RequireLettersAsync(KamDbContext db, SurveyWave wave, CancellationToken cancellationToken)
    {
        if (WaveRules.LinkRoot(await SettingQueries.GetAsync(db, cancellationToken)).Length == 0)
        {
            throw new RuleViolation(WaveMessages.NoSiteAddress);
        }

        var calendar = await WorkCalendar.LoadAsync(db, wave.OpensOn, wave.ClosesOn, cancellationToken);
        if (WaveRules.FirstSendingDay(wave.OpensOn, wave.ClosesOn, calendar) is null)
        {
            throw new RuleViolation(string.Format(CultureInfo.CurrentCulture, WaveMessages.NoSendingDay, wave.OpensOn, wave.ClosesOn), nameof(WaveForm.ClosesOn));
        }
    }
}
