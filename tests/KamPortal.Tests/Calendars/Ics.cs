using System.Text;

namespace KamPortal.Tests.Calendars;

/// <summary>Our own strict reading of a calendar file, by the letter of RFC 5545.</summary>
internal sealed class Ics
{
    private Ics(List<(string Name, string Value)> lines) => Lines = lines;

    public List<(string Name, string Value)> Lines { get; }

    /// <summary>Checks the form of the lines and unfolds them.</summary>
    public static Ics Read(string text)
    {
        Assert.EndsWith("END:VCALENDAR\r\n", text, StringComparison.Ordinal);
        var lines = text.Split("\r\n")[..^1];
        Assert.All(lines, line =>
        {
            Assert.DoesNotContain(line, c => (char.IsControl(c) && c != '\t') || c is '\u2028' or '\u2029');
            Assert.InRange(Encoding.UTF8.GetByteCount(line), 1, 75);
            Assert.False(char.IsLowSurrogate(line.TrimStart(' ').FirstOrDefault()) || char.IsHighSurrogate(line[^1]), "a character is cut in two");
        });
        var unfolded = new List<string>();
        foreach (var line in lines)
        {
            if (line[0] == ' ')
            {
                unfolded[^1] += line[1..];
            }
            else
            {
                unfolded.Add(line);
            }
        }

        return new Ics(unfolded.ConvertAll(l => (l[..l.IndexOf(':', StringComparison.Ordinal)], l[(l.IndexOf(':', StringComparison.Ordinal) + 1)..])));
    }

    public string this[string name] => Lines.Single(l => l.Name == name).Value;

    public static string Unescape(string value)
    {
        var text = new StringBuilder();
        for (var i = 0; i < value.Length; i++)
        {
            Assert.False(value[i] is ',' or ';', "a separator is not escaped");
            text.Append(value[i] != '\\' ? value[i] : value[++i] switch { 'n' or 'N' => '\n', '\\' or ',' or ';' => value[i], _ => throw new Xunit.Sdk.XunitException("an unknown escape") });
        }

        return text.ToString();
    }

    /// <summary>The events as their properties.</summary>
    public List<Dictionary<string, string>> Events
    {
        get
        {
            var events = new List<Dictionary<string, string>>();
            foreach (var (name, value) in Lines)
            {
                if ((name, value) == ("BEGIN", "VEVENT"))
                {
                    events.Add([]);
                }
                else if (events.Count > 0 && name != "END")
                {
                    Assert.True(events[^1].TryAdd(name, value), name + " stands twice");
                }
            }

            return events;
        }
    }
}
