using System.Globalization;
using System.Text;

namespace KamPortal.Web.PurchasingCentres.Map;

/// <summary>Lines of text in a drawing, which nothing breaks by itself. Widths are estimated, a little to the wide side.</summary>
internal static class MapText
{
    private const string Ellipsis = "…";

    public static double Width(string text, double size) => size * text.EnumerateRunes().Sum(Share);

    /// <summary>At most <paramref name="lines"/> lines no wider than <paramref name="width"/>; what does not fit is cut with an ellipsis.</summary>
    public static IReadOnlyList<string> Wrap(string? text, double width, double size, int lines)
    {
        var words = new Queue<string>(Clean(text).Split(' ', StringSplitOptions.RemoveEmptyEntries));
        var wrapped = new List<string>();
        while (words.Count > 0 && wrapped.Count < lines)
        {
            var line = words.Dequeue();
            while (words.Count > 0 && Width($"{line} {words.Peek()}", size) <= width)
            {
                line += " " + words.Dequeue();
            }

            var rest = words.Count > 0 && wrapped.Count == lines - 1 ? line + " " + words.Dequeue() : line;
            wrapped.Add(Width(rest, size) <= width ? rest : Cut(rest, width, size));
        }

        return wrapped;
    }

    /// <summary>One line of plain characters: a drawing is XML, which knows no control characters and no half of a pair.</summary>
    public static string Clean(string? text)
    {
        var clean = new StringBuilder();
        foreach (var rune in (text ?? "").EnumerateRunes())
        {
            clean.Append(Rune.IsControl(rune) || rune.Value is 0xFFFE or 0xFFFF ? " " : rune.ToString());
        }

        return clean.ToString().Trim();
    }

    private static string Cut(string text, double width, double size)
    {
        var cut = new StringBuilder();
        var elements = StringInfo.GetTextElementEnumerator(text);
        while (elements.MoveNext() && Width(cut + elements.GetTextElement() + Ellipsis, size) <= width)
        {
            cut.Append(elements.GetTextElement());
        }

        return cut.ToString().TrimEnd() + Ellipsis;
    }

    private static double Share(Rune rune) => rune.Value switch
    {
        ' ' or '.' or ',' or ':' or ';' or '\'' or '|' or 'i' or 'l' or 'j' or 'I' or '!' or '·' => 0.3,
        'f' or 't' or 'r' or '-' or '(' or ')' or '«' or '»' => 0.42,
        'm' or 'w' or 'M' or 'W' or 'Ш' or 'Щ' or 'Ж' or 'Ю' or 'Ф' or 'М' or 'Ы' or 'ш' or 'щ' or 'ж' or 'ю' or 'ф' or 'м' or 'ы' or '%' or '@' => 0.85,
        > 0x2E80 => 1.1,
        _ => Rune.IsUpper(rune) ? 0.68 : 0.56,
    };
}
