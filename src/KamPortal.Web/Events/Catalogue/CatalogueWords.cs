using System.Globalization;

namespace KamPortal.Web.Events.Catalogue;

internal static class CatalogueWords
{
    public static string Text(string format, params object?[] values) => string.Format(CultureInfo.CurrentCulture, format, values);

    /// <summary>A counted sentence that says more than the number: {1}, {2} … are the values.</summary>
    public static string Counted(int count, string forms, params object[] values) =>
        KamPortal.Counted.Of(count, values.Select((v, i) => (Value: Convert.ToString(v, CultureInfo.CurrentCulture), Place: $"{{{i + 1}}}")).Aggregate(forms, (text, x) => text.Replace(x.Place, x.Value, StringComparison.Ordinal)));

    /// <summary>"нояб.", as the calendar of the culture writes it.</summary>
    public static string Month(int month) => CultureInfo.CurrentCulture.DateTimeFormat.AbbreviatedMonthNames[month - 1];

    public static string FullMonth(int month) => CultureInfo.CurrentCulture.DateTimeFormat.MonthNames[month - 1];

    /// <summary>Hours as people say them: 12 or 7,5.</summary>
    public static string Hours(decimal hours) => hours.ToString("#,0.#", CultureInfo.CurrentCulture);

    /// <summary>As an input holds it.</summary>
    public static string? Typed(decimal? roubles) => roubles?.ToString("0.##", CultureInfo.CurrentCulture);
}
