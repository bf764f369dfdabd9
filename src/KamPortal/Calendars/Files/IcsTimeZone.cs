using System.Globalization;

namespace KamPortal.Calendars.Files;

/// <summary>
/// VTIMEZONE (RFC 5545 §3.6.5) from what the machine knows of a zone: its changes are looked up, not derived from the
/// machine's rules, whose form differs between systems. Changes that come every year by the same rule are written as the rule.
/// </summary>
internal static class IcsTimeZone
{
    /// <summary>Years looked at to tell a rule from single changes; the 5th and the last weekday of a month differ within them.</summary>
    private const int YearsOfRule = 10;

    private static readonly string[] Weekdays = ["SU", "MO", "TU", "WE", "TH", "FR", "SA"];

    public static void Write(IcsText file, TimeZoneInfo zone, int firstYear, int lastYear)
    {
        // Back to the year before, so that the first day of the year is covered.
        var from = new DateTime(firstYear - 1, 1, 1, 0, 0, 0, DateTimeKind.Utc);
        var changes = Changes(zone, from, new DateTime(Math.Max(lastYear, firstYear) + YearsOfRule, 1, 1, 0, 0, 0, DateTimeKind.Utc)).ToList();
        file.Line("BEGIN", "VTIMEZONE").Line("TZID", zone.Id);
        if (RuleOf(changes, false) is { } standard && RuleOf(changes, true) is { } daylight && changes.Count == 2 * (Math.Max(lastYear, firstYear) + YearsOfRule - firstYear + 1))
        {
            Write(file, changes.First(c => !c.IsDaylight), standard);
            Write(file, changes.First(c => c.IsDaylight), daylight);
        }
        else
        {
            var before = zone.GetUtcOffset(from);
            Write(file, new Change(new DateTime(1970, 1, 1), before, before, zone.IsDaylightSavingTime(from)), null);
            foreach (var change in changes.Where(c => c.Local.Year <= lastYear + 1))
            {
                Write(file, change, null);
            }
        }

        file.Line("END", "VTIMEZONE");
    }

    private static void Write(IcsText file, Change change, string? rule)
    {
        var kind = change.IsDaylight ? "DAYLIGHT" : "STANDARD";
        file.Line("BEGIN", kind).Line("DTSTART", change.Local.ToString("yyyyMMdd'T'HHmmss", CultureInfo.InvariantCulture)).Line("TZOFFSETFROM", Offset(change.Before)).Line("TZOFFSETTO", Offset(change.After));
        if (rule is not null)
        {
            file.Line("RRULE", rule);
        }

        file.Line("END", kind);
    }

    /// <summary>The yearly rule all changes of the kind follow; null when they follow none.</summary>
    private static string? RuleOf(List<Change> changes, bool isDaylight)
    {
        var ours = changes.FindAll(c => c.IsDaylight == isDaylight);
        if (ours.Count < YearsOfRule || ours.Select(c => (c.Local.Month, c.Local.DayOfWeek, c.Local.TimeOfDay, c.Before, c.After)).Distinct().Count() > 1 || ours.DistinctBy(c => c.Local.Year).Count() < ours.Count)
        {
            return null;
        }

        var nth = ours.Select(c => ((c.Local.Day - 1) / 7) + 1).Distinct().ToList();
        var week = ours.TrueForAll(c => c.Local.Day > DateTime.DaysInMonth(c.Local.Year, c.Local.Month) - 7) ? -1 : nth.Count == 1 ? nth[0] : 0;
        return week == 0 ? null : string.Create(CultureInfo.InvariantCulture, $"FREQ=YEARLY;BYMONTH={ours[0].Local.Month};BYDAY={week}{Weekdays[(int)ours[0].Local.DayOfWeek]}");
    }

    private static IEnumerable<Change> Changes(TimeZoneInfo zone, DateTime from, DateTime to)
    {
        for (var day = from; day < to; day = day.AddDays(1))
        {
            var (early, late) = (day, day.AddDays(1));
            var before = zone.GetUtcOffset(early);
            if (before == zone.GetUtcOffset(late))
            {
                continue;
            }

            while (late - early > TimeSpan.FromSeconds(1))
            {
                var middle = early + TimeSpan.FromSeconds(Math.Floor((late - early).TotalSeconds / 2));
                (early, late) = zone.GetUtcOffset(middle) == before ? (middle, late) : (early, middle);
            }

            // Written on the clock that was still in force.
            yield return new Change(late + before, before, zone.GetUtcOffset(late), zone.IsDaylightSavingTime(late));
        }
    }

    private static string Offset(TimeSpan offset) =>
        string.Create(CultureInfo.InvariantCulture, $"{(offset < TimeSpan.Zero ? '-' : '+')}{offset:hhmm}");

    private sealed record Change(DateTime Local, TimeSpan Before, TimeSpan After, bool IsDaylight);
}
