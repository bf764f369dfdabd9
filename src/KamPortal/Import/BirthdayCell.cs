using System.Globalization;
using KamPortal.People;

namespace KamPortal.Import;

/// <summary>A birthday with or without its year: 12.05.1980, 1980-05-12, 12.05, --05-12.</summary>
internal static class BirthdayCell
{
    private static readonly string[] WithoutYear = ["d.M", "d.M.", "'--'MM-dd"];

    /// <exception cref="RuleViolation">There is no such day.</exception>
    public static Birthday? Read(RowCells cells)
    {
        if (cells.Text("birthday") is not { } text)
        {
            return null;
        }

        // A leap year stands in, so that 29.02 is a day; the format itself has none.
        foreach (var format in WithoutYear)
        {
            if (DateTime.TryParseExact("2024 " + text, "yyyy " + format, CultureInfo.InvariantCulture, DateTimeStyles.None, out var day))
            {
                return new Birthday(day.Month, day.Day, null);
            }
        }

        var date = cells.Date("birthday")!.Value;
        return new Birthday(date.Month, date.Day, date.Year);
    }
}
