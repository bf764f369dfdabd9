using System.Text.RegularExpressions;

namespace KamPortal.Greetings;

/// <summary>
/// What a template may name, by language. All of them stand in the nominative or agree by themselves, so no sentence needs a case the portal would have to guess.
/// A line that names something unknown is left out whole.
/// </summary>
public static partial class Placeholders
{
    public static readonly IReadOnlyList<string> Russian = ["Обращение", "Имя", "Фамилия", "Компания", "Лет", "Повод", "НашаКомпания", "Менеджер", "Должность", "Телефон", "Почта"];
    public static readonly IReadOnlyList<string> English = ["Salutation", "Name", "LastName", "Company", "Years", "Occasion", "OurCompany", "Manager", "Position", "Phone", "Email"];

    public static IReadOnlyList<string> Of(string language) => language == "en" ? English : Russian;

    /// <returns>What stands in braces and is no placeholder of the language; a brace without its pair as it stands.</returns>
    public static IReadOnlyList<string> UnknownIn(string text, string language)
    {
        var known = Of(language);
        var rest = Pattern().Replace(text, m => known.Contains(m.Groups[1].Value) ? "" : m.Value);
        var unknown = Pattern().Matches(rest).Select(m => m.Value);
        var bare = Pattern().Replace(rest, "");
        return [.. unknown.Concat(bare.Contains('{') ? ["{"] : Array.Empty<string>()).Concat(bare.Contains('}') ? ["}"] : Array.Empty<string>()).Distinct()];
    }

    /// <param name="values">By name; null for what is not known.</param>
    internal static string Fill(string text, IReadOnlyDictionary<string, string?> values)
    {
        var lines = text.ReplaceLineEndings("\n").Split('\n')
            .Where(line => Pattern().Matches(line).All(m => values.GetValueOrDefault(m.Groups[1].Value) is not null))
            .Select(line => Pattern().Replace(line, m => values[m.Groups[1].Value]!));
        return Gaps().Replace(string.Join('\n', lines), "\n\n").Trim();
    }

    [GeneratedRegex(@"\{([^{}\n]*)\}")]
    private static partial Regex Pattern();

    [GeneratedRegex(@"\n{3,}")]
    private static partial Regex Gaps();
}
