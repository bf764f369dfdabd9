using System.Globalization;

namespace KamPortal.Import;

/// <summary>Numbers as people and programs write them: 1 234,56 · 1.234,56 · 1,234.56 · 1234.56 · 1E-05 · −5.</summary>
internal static class Numbers
{
    /// <param name="separator">"." or ","; otherwise the last of both that occurs once is the decimal point.</param>
    public static decimal? Parse(string text, string? separator)
    {
        var compact = string.Concat(text.Where(c => !char.IsWhiteSpace(c) && c is not ('\u00A0' or '\u202F' or '₽' or '\'' or '’'))).Replace('−', '-');
        var (comma, point) = (compact.LastIndexOf(','), compact.LastIndexOf('.'));
        var mark = separator switch
        {
            "." => '.',
            "," => ',',
            _ when comma >= 0 && point >= 0 => comma > point ? ',' : '.',
            _ => comma >= 0 ? compact.Count(c => c == ',') == 1 ? ',' : '.' : compact.Count(c => c == '.') <= 1 ? '.' : ',',
        };
        var plain = compact.Replace(mark == ',' ? "." : ",", "", StringComparison.Ordinal).Replace(',', '.');
        return decimal.TryParse(plain, NumberStyles.Float, CultureInfo.InvariantCulture, out var number) ? number : null;
    }

    public static decimal PowerOfTen(int digits)
    {
        var power = 1m;
        for (var i = 0; i < digits; i++)
        {
            power *= 10;
        }

        return power;
    }
}
