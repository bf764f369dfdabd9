using System.Globalization;

namespace KamPortal.Import;

/// <summary>The cells of one row by field, each read as what it must be. What cannot be read rejects the row.</summary>
internal sealed class RowCells(ColumnBinding binding, TableRow row)
{
    private static readonly string[] DateFormats =
    [
        "yyyy-MM-dd", "yyyy-MM-dd HH:mm:ss", "yyyy-MM-dd HH:mm:ss.FFFFFFF", "yyyy-MM-dd'T'HH:mm:ss", "yyyy-MM-dd'T'HH:mm:ss.FFFFFFF", "yyyy-MM-dd'T'HH:mm:ssK", "yyyyMMdd",
        "d.M.yyyy", "d.M.yyyy H:mm", "d.M.yyyy H:mm:ss", "d/M/yyyy", "d-M-yyyy",
    ];

    public ColumnMap Map => binding.Map;

    public bool Fills(string field) => binding.Fills(field);

    /// <summary>The field has a column and the row may change it: it holds a value, or an empty cell erases.</summary>
    public bool Sets(string field) => binding.Fills(field) && (binding.Map.EmptyClears || binding.Value(row, field) is not null);

    public string? Text(string field, int maxLength = int.MaxValue)
    {
        var value = binding.Value(row, field);
        return value?.Length > maxLength ? throw Reject(ImportMessages.CellTooLong, field, maxLength) : value;
    }

    public string Required(string field, int maxLength = int.MaxValue) => Text(field, maxLength) ?? throw Reject(ImportMessages.CellRequired, field);

    /// <summary>The value to keep: the cell where the row sets it, otherwise what stands.</summary>
    public string? TextOr(string field, int maxLength, string? present) => Sets(field) ? Text(field, maxLength) : present;

    public DateOnly? Date(string field)
    {
        if (Text(field) is not { } text)
        {
            return null;
        }

        var formats = binding.Map.DateFormat is { Length: > 0 } format && format != "auto" ? [format] : DateFormats;
        return DateTime.TryParseExact(text, formats, CultureInfo.InvariantCulture, DateTimeStyles.AllowWhiteSpaces, out var date) && date.Year is >= 1900 and < 2200
            ? DateOnly.FromDateTime(date)
            : throw Reject(ImportMessages.CellNoDate, field, text);
    }

    /// <summary>Rounded half away from zero to <paramref name="scale"/> decimals.</summary>
    /// <param name="digits">How many digits the column keeps before the point.</param>
    public decimal? Number(string field, int scale, int digits = 12)
    {
        if (Text(field) is not { } text)
        {
            return null;
        }

        if (Numbers.Parse(text, binding.Map.DecimalSeparator) is not { } number)
        {
            throw Reject(ImportMessages.CellNoNumber, field, text);
        }

        return Math.Abs(number) < Numbers.PowerOfTen(digits) ? decimal.Round(number, scale, MidpointRounding.AwayFromZero) : throw Reject(ImportMessages.CellTooBig, field, text);
    }

    /// <summary>Money: more than two decimals in the cell are a sign of a misread number and reject the row.</summary>
    public decimal? Money(string field) =>
        Number(field, 6) is not { } money ? null
        : decimal.Round(money, 2) == money ? decimal.Round(money, 2) : throw Reject(ImportMessages.CellNoMoney, field, Text(field)!);

    /// <summary>A share 0…1, written so or in per cent with the sign.</summary>
    public decimal? Share(string field)
    {
        if (Text(field) is not { } text)
        {
            return null;
        }

        var number = text.EndsWith('%') ? Numbers.Parse(text[..^1], binding.Map.DecimalSeparator) / 100 : Numbers.Parse(text, binding.Map.DecimalSeparator);
        return number is >= 0 and <= 1 ? decimal.Round(number.Value, 6, MidpointRounding.AwayFromZero) : throw Reject(ImportMessages.CellNoShare, field, text);
    }

    public TEnum? Word<TEnum>(string field) where TEnum : struct, Enum =>
        Text(field) is not { } text ? null
        : ImportWords.Find<TEnum>(text) ?? throw Reject(ImportMessages.CellUnknownWord, field, text);

    public string? TimeZone(string field) =>
        Text(field) is not { } text ? null
        : TimeZoneInfo.TryFindSystemTimeZoneById(text, out var zone) && zone.HasIanaId ? text : throw Reject(ImportMessages.CellNoZone, field, text);

    public string? Language(string field) => Text(field) is not { } text ? null : text.ToLowerInvariant() switch
    {
        "ru" or "rus" or "русский" or "russian" => "ru",
        "en" or "eng" or "английский" or "english" => "en",
        _ => throw Reject(ImportMessages.CellUnknownWord, field, text),
    };

    public RuleViolation Reject(string message, string field, params object[] details) =>
        new(string.Format(CultureInfo.CurrentCulture, message, [ImportFields.Title(binding.Kind, field), .. details]), field);
}
