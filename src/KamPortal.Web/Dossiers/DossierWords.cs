using System.Globalization;
using KamPortal.Dossiers;
using KamPortal.Web.Controls;

namespace KamPortal.Web.Dossiers;

internal static class DossierWords
{
    private const int DaysOfMonth = 30;
    private const int DaysOfYear = 365;

    /// <summary>"устарело: ответу 14 месяцев".</summary>
    public static string Stale(DateOnly asOf, DateOnly today)
    {
        var days = today.DayNumber - asOf.DayNumber;
        var age = days < 2 * DaysOfMonth ? Plural.Of(days, DossierText.AgeDays)
            : days < 2 * DaysOfYear ? Plural.Of(days / DaysOfMonth, DossierText.AgeMonths)
            : Plural.Of(days / DaysOfYear, DossierText.AgeYears);
        return Text(DossierText.StaleFor, age);
    }

    public static string Size(long bytes) => bytes switch
    {
        < 1024 => Text(DossierText.Bytes, bytes),
        < 1024 * 1024 => Text(DossierText.Kilobytes, bytes / 1024m),
        _ => Text(DossierText.Megabytes, bytes / 1024m / 1024m),
    };

    /// <summary>"на 12 мар. · Смирнова Анна · источник: сайт".</summary>
    public static string Origin(AnswerLine answer, DateOnly today)
    {
        var parts = new List<string> { Text(DossierText.AsOf, Format.Date(answer.AsOfOn, today)) };
        if (answer.By is { } by)
        {
            parts.Add(by);
        }

        if (answer.Source is { } source)
        {
            parts.Add(Text(DossierText.SourceIs, source));
        }

        return string.Join(" · ", parts);
    }

    public static string Text(string format, params object?[] values) => string.Format(CultureInfo.CurrentCulture, format, values);
}
