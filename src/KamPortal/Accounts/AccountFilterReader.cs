using System.Collections.Specialized;
using System.Globalization;

namespace KamPortal.Accounts;

/// <summary>Reads the parameters of one address, collecting what it does not understand.</summary>
internal sealed class AccountFilterReader(NameValueCollection query)
{
    private readonly List<string> ignored = [];

    public IReadOnlyList<string> Ignored => ignored;

    public static string NameOf<TEnum>(TEnum value) where TEnum : struct, Enum => value.ToString().ToLowerInvariant();

    public string Text(string name, int maxLength)
    {
        var text = Clean(query.GetValues(name)?.FirstOrDefault());
        if (text.Length > maxLength)
        {
            text = text[..(char.IsHighSurrogate(text[maxLength - 1]) ? maxLength - 1 : maxLength)].TrimEnd();
        }

        return text;
    }

    public bool Flag(string name) => One(name, value => value switch { "1" or "true" => true, "0" or "false" or "" => (bool?)false, _ => null }) ?? false;

    public bool Descending(string name) => One(name, value => value switch { "desc" => true, "asc" or "" => (bool?)false, _ => null }) ?? false;

    public int Number(string name, int otherwise, Func<int, bool> isAllowed) =>
        One(name, value => int.TryParse(value, NumberStyles.None, CultureInfo.InvariantCulture, out var number) && isAllowed(number) ? number : (int?)null) ?? otherwise;

    /// <summary>Whole roubles, more than nothing.</summary>
    public long? Amount(string name) =>
        One(name, value => long.TryParse(value, NumberStyles.None, CultureInfo.InvariantCulture, out var amount) && amount is > 0 and <= AccountFilter.MaxAmount ? amount : (long?)null);

    public AccountColumn Sort(string name) =>
        One(name, value => Find<AccountColumn>(value) is { } column and not AccountColumn.Inn ? column : (AccountColumn?)null) ?? AccountColumn.Name;

    public IReadOnlyList<AccountColumn> Columns(string name)
    {
        if (query.GetValues(name)?.FirstOrDefault() is not { Length: > 0 } list)
        {
            return AccountFilter.DefaultColumns;
        }

        var found = Known<AccountColumn>(name, list.Split(',', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries));
        return found.Count == 0 ? AccountFilter.DefaultColumns : [.. found.Where(c => c != AccountColumn.Name)];
    }

    public IReadOnlyList<TEnum> Names<TEnum>(string name) where TEnum : struct, Enum => Known<TEnum>(name, Many(name));

    public IReadOnlyList<int> Numbers(string name, IEnumerable<string> values)
    {
        var numbers = new List<int>();
        foreach (var value in values)
        {
            if (int.TryParse(value, NumberStyles.None, CultureInfo.InvariantCulture, out var number) && number > 0)
            {
                numbers.Add(number);
            }
            else
            {
                Ignore(name, value);
            }
        }

        return numbers;
    }

    public List<string> Many(string name)
    {
        var values = (query.GetValues(name) ?? []).Select(Clean).Where(v => v.Length > 0).Distinct(StringComparer.Ordinal).ToList();
        foreach (var value in values.Skip(AccountFilter.MaxChoices))
        {
            Ignore(name, value);
        }

        return [.. values.Take(AccountFilter.MaxChoices)];
    }

    private List<TEnum> Known<TEnum>(string name, IEnumerable<string> values) where TEnum : struct, Enum
    {
        var known = new List<TEnum>();
        foreach (var value in values)
        {
            if (Find<TEnum>(value) is not { } found)
            {
                Ignore(name, value);
            }
            else if (!known.Contains(found))
            {
                known.Add(found);
            }
        }

        return known;
    }

    // Not Enum.Parse: that takes numbers and lists as well.
    private static TEnum? Find<TEnum>(string value) where TEnum : struct, Enum
    {
        foreach (var candidate in Enum.GetValues<TEnum>())
        {
            if (string.Equals(NameOf(candidate), value, StringComparison.OrdinalIgnoreCase))
            {
                return candidate;
            }
        }

        return null;
    }

    private TValue? One<TValue>(string name, Func<string, TValue?> read) where TValue : struct
    {
        if (query.GetValues(name)?.FirstOrDefault() is not { } value)
        {
            return null;
        }

        var result = read(Clean(value));
        if (result is null)
        {
            Ignore(name, value);
        }

        return result;
    }

    private void Ignore(string name, string value) => ignored.Add($"{name}={(value.Length <= 40 ? value : value[..40] + "…")}");

    private static string Clean(string? value) => value is null ? "" : string.Concat(value.Select(c => char.IsControl(c) ? ' ' : c)).Trim();
}
