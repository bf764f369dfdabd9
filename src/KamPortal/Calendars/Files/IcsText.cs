using System.Globalization;
using System.Text;

namespace KamPortal.Calendars.Files;

/// <summary>
/// Content lines of iCalendar (RFC 5545 §3.1): CRLF, folded by octets, never inside a character. A package was tried
/// (Ical.Net 5.2): it lets control characters through, writes REFRESH-INTERVAL without its type and gives zones that
/// changed once a change every year; these hundred lines need no further package and do not.
/// </summary>
internal sealed class IcsText
{
    public const int MostOctets = 75;

    private readonly StringBuilder text = new();

    /// <summary>A value that is written as it is: dates, numbers, keywords.</summary>
    public IcsText Line(string name, string value)
    {
        Fold($"{name}:{value}");
        return this;
    }

    /// <summary>A value of type TEXT (§3.3.11).</summary>
    public IcsText Text(string name, string value) => Line(name, Escape(value));

    public override string ToString() => text.ToString();

    internal static string Escape(string value)
    {
        var escaped = new StringBuilder(value.Length + 8);
        foreach (var rune in value.ReplaceLineEndings("\n").EnumerateRunes())
        {
            escaped.Append(rune.Value switch
            {
                '\\' => "\\\\",
                ';' => "\\;",
                ',' => "\\,",
                '\n' or 0x0B or 0x1C or 0x1D or 0x1E => "\\n",
                '\t' => "\t",
                _ => Rune.GetUnicodeCategory(rune) == UnicodeCategory.Control ? "" : rune.ToString(),
            });
        }

        return escaped.ToString();
    }

    /// <summary>A parameter that may hold anything but a quotation mark and control characters (§3.2).</summary>
    internal static string Quoted(string value) => '"' + string.Concat(value.Where(c => c != '"' && !char.IsControl(c))) + '"';

    internal static string Address(string email) => string.Concat(email.Where(c => !char.IsControl(c) && !char.IsWhiteSpace(c)));

    private void Fold(string line)
    {
        var octets = 0;
        foreach (var rune in line.EnumerateRunes())
        {
            if (octets + rune.Utf8SequenceLength > MostOctets)
            {
                // The blank that opens the next line counts.
                text.Append("\r\n ");
                octets = 1;
            }

            text.Append(rune);
            octets += rune.Utf8SequenceLength;
        }

        text.Append("\r\n");
    }
}
