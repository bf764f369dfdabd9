using KamPortal.Data;
using KamPortal.Settings;
using KamPortal.Staff;
using KamPortal.WorkCalendars;

namespace KamPortal.Surveys.Waves.Sending;

/// <summary>Whether it is the time for letters somewhere: Tuesday to Thursday, a working day, within the hours of the settings.</summary>
internal sealed class SendingHours(PortalSettings settings, DateTime now, WorkCalendar calendar)
{
    private readonly Dictionary<string, bool> zones = [];

    public WorkCalendar Calendar => calendar;

    public static async Task<SendingHours> LoadAsync(KamDb kam, PortalSettings settings, DateTime now, CancellationToken cancellationToken)
    {
        await using var db = kam.OpenAsSystem(OpenWavesJob.Name);
        var today = DateOnly.FromDateTime(now);

        // As far as the last reminder reaches over the longest holidays.
        return new SendingHours(settings, now, await WorkCalendar.LoadAsync(db, today.AddDays(-1), today.AddDays(60 + (2 * settings.SurveySecondReminderDays)), cancellationToken));
    }

    public bool AreNow(string zone)
    {
        if (!zones.TryGetValue(zone, out var are))
        {
            var local = LocalTime.FromUtc(now, zone);
            zones[zone] = are = local.Hour >= settings.SurveyHourFrom && local.Hour < settings.SurveyHourTo && WaveRules.IsSendingDay(DateOnly.FromDateTime(local), calendar);
        }

        return are;
    }
}
