using System.Globalization;
using KamPortal.Staff;

namespace KamPortal.Web.Controls;

/// <summary>Dates, times and money as people read them, in the culture of the page.</summary>
public static class Format
{
    /// <summary>Whole roubles with group separators; the unit stands in the header.</summary>
    public static string Money(decimal amount) => amount.ToString("N0", CultureInfo.CurrentCulture);

    public static string MoneyExact(decimal amount) => amount.ToString("N2", CultureInfo.CurrentCulture);

    public static string Number(long number) => number.ToString("N0", CultureInfo.CurrentCulture);

    /// <summary>"сегодня", "завтра", "пт 27 нояб." within the next weeks, with the year when it is another one.</summary>
    public static string Date(DateOnly date, DateOnly today) => (date.DayNumber - today.DayNumber) switch
    {
        0 => ControlsText.Today,
        1 => ControlsText.Tomorrow,
        -1 => ControlsText.Yesterday,
        > 1 and <= 13 => date.ToString("ddd d MMM", CultureInfo.CurrentCulture),
        _ => date.ToString(date.Year == today.Year ? "d MMM" : "d MMM yyyy", CultureInfo.CurrentCulture),
    };

    public static string Date(DateOnly? date, DateOnly today) => date is { } known ? Date(known, today) : "—";

    public static string FullDate(DateOnly date) => date.ToString("D", CultureInfo.CurrentCulture);

    /// <summary>"просрочено на 3 дня" for a past due date, else <see cref="Date(DateOnly, DateOnly)"/>.</summary>
    public static string Due(DateOnly due, DateOnly today) =>
        due < today ? Plural.Of(today.DayNumber - due.DayNumber, ControlsText.OverdueBy) : Date(due, today);

    /// <summary>An instant in the viewer's zone.</summary>
    public static string Instant(DateTime utc, string timeZoneId)
    {
        var local = LocalTime.FromUtc(utc, timeZoneId);
        return local.ToString("g", CultureInfo.CurrentCulture);
    }

    public static string Minutes(int minutes) => minutes < 60
        ? string.Format(CultureInfo.CurrentCulture, ControlsText.MinutesShort, minutes)
        : string.Format(CultureInfo.CurrentCulture, ControlsText.HoursShort, Math.Round(minutes / 60m, 1));
}
