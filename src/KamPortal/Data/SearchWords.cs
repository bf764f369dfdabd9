using System.Globalization;
using System.Text;

namespace KamPortal.Data;

/// <summary>
/// One normal form for everything searched, written by the entity and applied to the query, so that both databases find
/// the same: upper case, Ё as Е, no quotes, one spelling of a sign. Databases fold letters differently or not at all.
/// </summary>
internal static class SearchWords
{
    public const int WordMaxLength = 60;
    public const int QueryMaxWords = 6;

    public static string Normalise(string text, int maxLength)
    {
        var result = new StringBuilder(text.Length);
        foreach (var c in OneSpelling(text))
        {
            var folded = char.ToUpperInvariant(c) switch
            {
                'Ё' => 'Е',
                '«' or '»' or '"' or '“' or '”' or '„' or '\'' or '’' or ' ' or '\t' or '\n' or '\r' => ' ',
                var other => other,
            };
            if (folded != ' ' || (result.Length > 0 && result[^1] != ' '))
            {
                result.Append(folded);
            }
        }

        var normal = result.ToString().TrimEnd();
        return normal.Length <= maxLength ? normal : normal[..maxLength].TrimEnd();
    }

    public static string SortKey(string name) => Normalise(name, Accounts.Account.NameMaxLength);

    /// <summary>Distinct words of the texts; digits inside a phone stay together.</summary>
    public static IEnumerable<string> Of(params string?[] texts) =>
        texts.Where(t => !string.IsNullOrWhiteSpace(t))
            .SelectMany(t => Split(Normalise(t!, int.MaxValue)))
            .Distinct(StringComparer.Ordinal);

    /// <summary>Without pictures (🙂), which the usual collations of SQL Server do not tell apart.</summary>
    public static IEnumerable<string> Split(string normalised) =>
        normalised.Split([' ', ',', '.', ';', ':', '/', '\\', '(', ')', '[', ']', '+', '&', '№', '#', '|'], StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries)
            .Select(w => string.Concat(w.Where(c => !char.IsSurrogate(c))).Trim('-', '–', '—', '_'))
            .Where(w => w.Length > 0)
            .Select(w => w.Length <= WordMaxLength ? w : w[..WordMaxLength]);

    /// <summary>What a person typed, as the words to look for; what exceeds the limits is left out.</summary>
    public static IReadOnlyList<string> OfQuery(string text) => [.. Of(text).Take(QueryMaxWords)];

    /// <summary>
    /// First word behind all that start with <paramref name="prefix"/>: a range is served by the index, LIKE is not. The sign
    /// is the last ideograph every collation of SQL Server has a weight for; what has none counts there as not written.
    /// </summary>
    public static string EndOfPrefix(string prefix) => prefix + "\u9FA5";

    /// <summary>The same for a column of digits without Unicode: in every collation letters stand behind digits.</summary>
    public static string EndOfDigits(string digits) => digits + "Z";

    public static string Digits(string? phone) => phone is null ? "" : string.Concat(phone.Where(char.IsAsciiDigit));

    /// <summary>A phone is found by any start of the number with or without the country code, and by its last seven digits.</summary>
    public static IEnumerable<string> OfPhone(string? phone)
    {
        var digits = Digits(phone);
        if (digits.Length >= 10)
        {
            yield return digits[^10..];
        }

        if (digits.Length > 10)
        {
            yield return digits;
        }

        if (digits.Length >= 7)
        {
            yield return digits[^7..];
        }
        else if (digits.Length > 0)
        {
            yield return digits;
        }
    }

    /// <summary>
    /// м² becomes м2, a letter and the accent behind it one letter, what is not seen goes: SQL Server takes such words for
    /// equal, and one row cannot have both in its key.
    /// </summary>
    private static string OneSpelling(string text)
    {
        if (text.All(IsPlain))
        {
            return text;
        }

        var seen = string.Concat(text.EnumerateRunes().Where(r => r != Rune.ReplacementChar && Rune.GetUnicodeCategory(r) != UnicodeCategory.Format));
        return string.Join('№', seen.Split('№').Select(t => t.Normalize(NormalizationForm.FormKC))).Replace("ß", "SS", StringComparison.Ordinal);
    }

    private static bool IsPlain(char c) => char.IsAscii(c) || c is (>= 'А' and <= 'я') or 'Ё' or 'ё' or '«' or '»' or '–' or '—' or '№';
}
