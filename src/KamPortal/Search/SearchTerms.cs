using KamPortal.Data;

namespace KamPortal.Search;

/// <summary>
/// A typed text as the search reads it: the start of a whole name, starts of words, and the digits of a phone or INN
/// in any grouping, where +7 and 8 mean the same.
/// </summary>
internal sealed record SearchTerms(string Name, IReadOnlyList<string> Words, IReadOnlyList<string> Numbers)
{
    public const int TextMaxLength = 200;

    private const int FewestDigits = 4;

    public static SearchTerms? Of(string text)
    {
        text = text.Length <= TextMaxLength ? text : text[..TextMaxLength];
        var words = SearchWords.OfQuery(text);
        return words.Count == 0 ? null : new SearchTerms(SearchWords.Normalise(text, TextMaxLength), words, NumbersOf(text));
    }

    private static string[] NumbersOf(string text)
    {
        var digits = SearchWords.Digits(text);
        if (digits.Length < FewestDigits || text.Any(char.IsLetter))
        {
            return [];
        }

        return digits.Length switch
        {
            11 when digits[0] is '7' or '8' => [digits[1..]],
            > 1 when digits[0] is '7' or '8' => [digits, digits[1..]],
            _ => [digits],
        };
    }
}
