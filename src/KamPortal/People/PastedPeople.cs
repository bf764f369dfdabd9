using System.Globalization;
using System.Text.RegularExpressions;
using KamPortal.Data;

namespace KamPortal.People;

/// <summary>
/// Reads people out of pasted text, one a line: cells of a table (tab or semicolon) or "Фамилия Имя Отчество, должность, телефон, e-mail"
/// in any order behind the name. What cannot be told apart lands in the position, where a person sees and corrects it.
/// </summary>
public static partial class PastedPeople
{
    private static readonly string[] MiddleNameEnds = ["вич", "вна", "чна", "ьич", "оглы", "кызы"];

    /// <exception cref="RuleViolation">More lines than can be entered at once; nothing was read.</exception>
    public static IReadOnlyList<AddPeople.Row> Read(string text)
    {
        var lines = text.Split(['\r', '\n'], StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries).Where(l => l.Any(char.IsLetterOrDigit)).ToList();
        if (lines.Count > 0 && IsHeader(lines[0]))
        {
            lines.RemoveAt(0);
        }

        RequireFew(lines.Count);
        return lines.ConvertAll(Line);
    }

    /// <exception cref="RuleViolation">More than <see cref="AddPeople.MostRows"/>.</exception>
    public static void RequireFew(int lines)
    {
        if (lines > AddPeople.MostRows)
        {
            throw new RuleViolation(string.Format(CultureInfo.CurrentCulture, NewPeopleMessages.TooManyRows, lines, AddPeople.MostRows));
        }
    }

    private static AddPeople.Row Line(string line)
    {
        var row = new AddPeople.Row();
        var rest = Email().Replace(Mark().Replace(line, ""), match => Take(match, e => row.Person.Email ??= e));
        rest = Phone().Replace(rest, match => SearchWords.Digits(match.Value).Length is >= 6 and <= 15 ? Take(match, p => row.Person.TakePhone(p)) : match.Value);
        var cells = Separator(rest) is { } separator
            ? rest.Split(separator)
            : [rest];
        var left = cells.Select(c => c.Trim(' ', '-', '–', '—', '|', '"', '<', '>', '(', ')')).SkipWhile(c => !c.Any(char.IsLetter)).ToList();
        var used = Name(row.Person, left);
        left = [.. left.Take(used), .. left.Skip(used).Where(c => c.Any(char.IsLetterOrDigit))];
        if (used < left.Count)
        {
            row.Work.Position = left[used];
        }

        if (used + 1 < left.Count)
        {
            row.Work.Department = string.Join(", ", left.Skip(used + 1));
        }

        return row;
    }

    /// <returns>How many cells the name took.</returns>
    private static int Name(PersonFields person, List<string> cells)
    {
        if (cells.Count == 0)
        {
            return 0;
        }

        // A name in cells of its own: single words one after another.
        var isUpper = char.IsUpper(cells[0][0]);
        var single = cells.TakeWhile((c, i) => i < 3 && c.Length > 0 && !c.Contains(' ', StringComparison.Ordinal) && char.IsUpper(c[0]) == isUpper).Count();
        if (single >= 2)
        {
            var withMiddle = single == 3 && IsMiddleName(cells[2]);
            (person.LastName, person.FirstName, person.MiddleName) = (cells[0], cells[1], withMiddle ? cells[2] : null);
            return withMiddle ? 3 : 2;
        }

        var words = cells[0].Split(' ', StringSplitOptions.RemoveEmptyEntries);
        var isRussian = words.Any(w => w.Any(c => c is >= 'Ѐ' and <= 'ӿ'));
        if (words.Length == 1)
        {
            person.LastName = words[0];
            return 1;
        }

        // «Иван Петрович Сидоров» ends with the last name; so does "John Smith".
        var lastIsLast = words.Length == 3 && HasMiddleNameEnd(words[1]);
        if (!isRussian)
        {
            (person.FirstName, person.LastName, person.Language) = (string.Join(' ', words[..^1]), words[^1], "en");
            return 1;
        }

        (person.LastName, person.FirstName, person.MiddleName) = lastIsLast ? (words[2], words[0], words[1]) : (words[0], words[1], words.Length > 2 && IsMiddleName(words[2]) ? words[2] : null);
        var taken = person.MiddleName is null ? 2 : 3;
        if (words.Length > taken)
        {
            cells[0] = string.Join(' ', words[taken..]);
            return 0;
        }

        return 1;
    }

    private static bool IsMiddleName(string word) => HasMiddleNameEnd(word) || MiddleInitial().IsMatch(word);

    private static bool HasMiddleNameEnd(string word) => MiddleNameEnds.Any(e => word.EndsWith(e, StringComparison.OrdinalIgnoreCase));

    private static bool IsHeader(string line) => Header().IsMatch(line) && !line.Contains('@', StringComparison.Ordinal);

    private static char? Separator(string line) =>
        line.Contains('\t', StringComparison.Ordinal) ? '\t' : line.Contains(';', StringComparison.Ordinal) ? ';' : line.Contains(',', StringComparison.Ordinal) ? ',' : null;

    private static string Take(Match match, Action<string> keep)
    {
        keep(match.Value.Trim(' ', ',', ';', '-'));
        return match.Value.Contains('\t', StringComparison.Ordinal) ? "\t" : " ";
    }

    [GeneratedRegex(@"^\s*(?:\d{1,3}[.)]\s+|[-–—•*]\s+)")]
    private static partial Regex Mark();

    [GeneratedRegex(@"[^\s,;<>()""|]+@[^\s,;<>()""|]+\.[^\s,;<>()""|]+")]
    private static partial Regex Email();

    [GeneratedRegex(@"(?:\+|\b)\d[\d ()–-]{4,20}\d\b")]
    private static partial Regex Phone();

    [GeneratedRegex(@"^\p{L}\.?$")]
    private static partial Regex MiddleInitial();

    [GeneratedRegex(@"^\W*(фамилия|фио|ф\.\s?и\.\s?о\.|last name|surname|name|full name)\b.*?[\t;,]", RegexOptions.IgnoreCase)]
    private static partial Regex Header();
}
