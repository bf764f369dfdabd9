namespace KamPortal.Import;

/// <summary>A full name taken apart.</summary>
internal sealed record PersonNameParts(string LastName, string FirstName, string? MiddleName)
{
    public static PersonNameParts Split(string fullName, PersonNameOrder order)
    {
        var comma = fullName.IndexOf(',', StringComparison.Ordinal);
        if (comma > 0)
        {
            return new(fullName[..comma].Trim(), fullName[(comma + 1)..].Trim(), null);
        }

        var words = fullName.Split(default(char[]), StringSplitOptions.RemoveEmptyEntries);
        if (words.Length == 1)
        {
            return new(words[0], "", null);
        }

        var lastFirst = order switch
        {
            PersonNameOrder.LastFirst => true,
            PersonNameOrder.FirstLast => false,
            _ => IsCyrillic(fullName),
        };
        return lastFirst
            ? new(words[0], words[1], words.Length > 2 ? string.Join(' ', words[2..]) : null)
            : new(words[^1], string.Join(' ', words[..^1]), null);
    }

    public static bool IsCyrillic(string text) => text.Any(c => c is >= 'Ѐ' and <= 'ӿ');

    /// <summary>The same for «Иванов Пётр» and "Петр Иванов": words in order, upper case, ё as е.</summary>
    public static string NormalOf(params string?[] parts) =>
        string.Join(' ', Data.SearchWords.Split(Data.SearchWords.Normalise(string.Join(' ', parts), int.MaxValue)).Order(StringComparer.Ordinal));
}
