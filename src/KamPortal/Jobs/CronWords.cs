using System.Globalization;
using KamPortal.Staff;

namespace KamPortal.Jobs;

/// <summary>The few cron shapes the schedule uses, in words: every minute, every n minutes, every day at a time.</summary>
public static class CronWords
{
    /// <param name="cron">Quartz cron in UTC.</param>
    /// <param name="timeZoneId">Zone in which the time of day is told.</param>
    /// <param name="now">UTC; decides the offset of the zone.</param>
    /// <exception cref="FormatException">The cron has a shape that has no words here.</exception>
    public static string Of(string cron, string timeZoneId, DateTime now)
    {
        var parts = cron.Split(' ');
        if (parts is ["0", "*", "*", "*", "*", "?"])
        {
            return JobsMessages.EveryMinute;
        }

        if (parts is ["0", var minutes, "*", "*", "*", "?"] && minutes.Split('/') is [_, var step] && int.TryParse(step, CultureInfo.InvariantCulture, out var every))
        {
            return string.Format(CultureInfo.CurrentCulture, JobsMessages.EveryMinutes, every);
        }

        if (parts is ["0", var minute, var hour, "*", "*", "?"] && int.TryParse(minute, CultureInfo.InvariantCulture, out var m) && int.TryParse(hour, CultureInfo.InvariantCulture, out var h))
        {
            var local = LocalTime.FromUtc(now.Date.AddHours(h).AddMinutes(m), timeZoneId);
            return string.Format(CultureInfo.CurrentCulture, JobsMessages.EveryDayAt, local.ToString("HH:mm", CultureInfo.InvariantCulture));
        }

        throw new FormatException($"No words for the schedule '{cron}'.");
    }
}
