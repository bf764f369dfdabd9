using System.Text;

namespace KamPortal.Data;

/// <summary>
/// One normal form for everything searched, written by the entity and applied to the query, so that both databases
/// compare plain bytes: upper case, Ё as Е, no quotes. Databases fold Cyrillic differently or not at all.
/// </summary>
internal static class SearchWords
{
    public const int WordMaxLength = 60;
    public const int QueryMaxWords = 6;

    public static string Normalise(string text, int maxLength)
    {
        var result = new StringBuilder(text.Length);
        foreach (var c in text)
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

    public static IEnumerable<string> Split(string normalised) =>
        normalised.Split([' ', ',', '.', ';', ':', '/', '\\', '(', ')', '[', ']', '+', '&', '№', '#', '|'], StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries)
            .Select(w => w.Trim('-', '–', '—', '_'))
            .Where(w => w.Length > 0)
            .Select(w => w.Length <= WordMaxLength ? w : w[..WordMaxLength]);

    /// <summary>What a person typed, as the words to look for; what exceeds the limits is left out.</summary>
    public static IReadOnlyList<string> OfQuery(string text) => [.. Of(text).Take(QueryMaxWords)];

    /// <summary>First word behind all that start with <paramref name="prefix"/>: a range is served by the index, LIKE is not.</summary>
    public static string EndOfPrefix(string prefix) => prefix + "\U0010FFFF";

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
}
