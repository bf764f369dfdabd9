using System.Globalization;
using System.Text;

namespace KamPortal.WorkCalendars;

/// <summary>
/// Reads a calendar file: one "date;kind" row a day, or one row a year with twelve columns of days off
/// ("1,2,3*,9+": * a short day, + a day off moved here), as data.gov.ru publishes it.
/// </summary>
internal static class WorkCalendarFile
{
    public const int MaxBytes = 1_000_000;
    private const int MaxErrors = 20;
    private static readonly char[] Separators = [';', '\t'];
    private static readonly string[] DateFormats = ["yyyy-MM-dd", "dd.MM.yyyy", "d.M.yyyy", "yyyyMMdd"];

    private static readonly Dictionary<string, DayKind> Words = new(StringComparer.OrdinalIgnoreCase)
    {
        ["off"] = DayKind.Off,
        ["holiday"] = DayKind.Off,
        ["выходной"] = DayKind.Off,
        ["праздник"] = DayKind.Off,
        ["нерабочий"] = DayKind.Off,
        ["short"] = DayKind.Short,
        ["сокращённый"] = DayKind.Short,
        ["сокращенный"] = DayKind.Short,
        ["предпраздничный"] = DayKind.Short,
        ["working"] = DayKind.Working,
        ["work"] = DayKind.Working,
        ["рабочий"] = DayKind.Working,
    };

    /// <exception cref="RuleViolation">Names the lines that cannot be read; nothing is taken from such a file.</exception>
    public static SortedDictionary<DateOnly, DayKind> Read(byte[] content)
    {
        if (content.Length > MaxBytes)
        {
            throw new RuleViolation(WorkCalendarsMessages.FileTooLarge);
        }

        var days = new SortedDictionary<DateOnly, DayKind>();
        var errors = new List<string>();
        var lines = Decode(content).Split('\n');
        for (var i = 0; i < lines.Length && errors.Count < MaxErrors; i++)
        {
            var line = lines[i].Trim().TrimStart('\uFEFF');
            if (line.Length > 0 && !(days.Count == 0 && errors.Count == 0 && IsHeader(line)))
            {
                ReadLine(line, i + 1, days, errors);
            }
        }

        if (errors.Count > 0)
        {
            throw new RuleViolation(string.Join('\n', errors));
        }

        return days.Count > 0 ? days : throw new RuleViolation(WorkCalendarsMessages.FileEmpty);
    }

    private static void ReadLine(string line, int number, SortedDictionary<DateOnly, DayKind> days, List<string> errors)
    {
        var cells = Cells(line);
        if (cells.Count >= 13 && int.TryParse(cells[0], NumberStyles.None, CultureInfo.InvariantCulture, out var year) && year is >= 1990 and <= 2100)
        {
            ReadYear(year, cells, number, days, errors);
            return;
        }

        if (cells.Count < 2)
        {
            errors.Add(Text(WorkCalendarsMessages.LineNotUnderstood, number));
        }
        else if (!DateOnly.TryParseExact(cells[0], DateFormats, CultureInfo.InvariantCulture, DateTimeStyles.None, out var date))
        {
            errors.Add(Text(WorkCalendarsMessages.LineDateInvalid, number, cells[0]));
        }
        else if (!Words.TryGetValue(cells[1], out var kind))
        {
            errors.Add(Text(WorkCalendarsMessages.LineKindUnknown, number, cells[1]));
        }
        else if (!days.TryAdd(date, kind))
        {
            errors.Add(Text(WorkCalendarsMessages.LineDateTwice, number, cells[0]));
        }
    }

    private static void ReadYear(int year, List<string> cells, int number, SortedDictionary<DateOnly, DayKind> days, List<string> errors)
    {
        var off = new HashSet<DateOnly>();
        for (var month = 1; month <= 12; month++)
        {
            foreach (var cell in cells[month].Split(',', StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries))
            {
                var isShort = cell.EndsWith('*');
                if (!int.TryParse(cell.TrimEnd('*', '+'), NumberStyles.None, CultureInfo.InvariantCulture, out var day) || day < 1 || day > DateTime.DaysInMonth(year, month))
                {
                    errors.Add(Text(WorkCalendarsMessages.LineDateInvalid, number, $"{cell}.{month}.{year}"));
                    return;
                }

                var date = new DateOnly(year, month, day);
                if (isShort)
                {
                    days[date] = DayKind.Short;
                }
                else
                {
                    off.Add(date);
                }
            }
        }

        // Only what differs from the plain week is kept: days off on weekdays, and weekends that are worked.
        for (var date = new DateOnly(year, 1, 1); date.Year == year; date = date.AddDays(1))
        {
            var weekend = date.DayOfWeek is DayOfWeek.Saturday or DayOfWeek.Sunday;
            if (weekend != off.Contains(date) && !days.ContainsKey(date))
            {
                days[date] = weekend ? DayKind.Working : DayKind.Off;
            }
        }
    }

    private static bool IsHeader(string line) => !char.IsAsciiDigit(line.TrimStart('"')[0]);

    private static List<string> Cells(string line)
    {
        if (line.IndexOfAny(Separators) >= 0 && !line.Contains('"'))
        {
            return [.. line.Split(Separators, StringSplitOptions.TrimEntries)];
        }

        var cells = new List<string>();
        var cell = new StringBuilder();
        var quoted = false;
        foreach (var c in line)
        {
            if (c == '"')
            {
                quoted = !quoted;
            }
            else if (!quoted && (c == ',' || Separators.Contains(c)))
            {
                cells.Add(cell.ToString().Trim());
                cell.Clear();
            }
            else
            {
                cell.Append(c);
            }
        }

        cells.Add(cell.ToString().Trim());
        return cells;
    }

    private static string Decode(byte[] content)
    {
        try
        {
            return new UTF8Encoding(false, true).GetString(content);
        }
        catch (DecoderFallbackException)
        {
            return CodePagesEncodingProvider.Instance.GetEncoding(1251)!.GetString(content);
        }
    }

    private static string Text(string format, params object[] values) => string.Format(CultureInfo.CurrentCulture, format, values);
}
