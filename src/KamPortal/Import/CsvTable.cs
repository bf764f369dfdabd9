using System.Globalization;
using System.Text;
using CsvHelper;
using CsvHelper.Configuration;

namespace KamPortal.Import;

internal static class CsvTable
{
    private const int CellMaxLength = 100_000;

    public static string DetectDelimiter(string path, Encoding encoding, string? declared)
    {
        if (declared is not (null or "" or "auto"))
        {
            return declared is "tab" or "\\t" ? "\t" : declared;
        }

        using var reader = new StreamReader(path, encoding);
        var counts = new Dictionary<char, int> { [';'] = 0, [','] = 0, ['\t'] = 0 };
        var quoted = false;
        for (var c = reader.Read(); c >= 0 && (quoted || c is not ('\n' or '\r')); c = reader.Read())
        {
            quoted ^= c == '"';
            if (!quoted && counts.ContainsKey((char)c))
            {
                counts[(char)c]++;
            }
        }

        return counts.MaxBy(count => count.Value).Key.ToString();
    }

    /// <exception cref="RuleViolation">The file breaks off inside a row, or a cell is endless because its quote never closes.</exception>
    public static IEnumerable<TableRow> Read(string path, Encoding encoding, string delimiter)
    {
        using var reader = new StreamReader(path, encoding);
        var brokenQuotes = false;
        using var parser = new CsvParser(reader, new CsvConfiguration(CultureInfo.InvariantCulture)
        {
            Delimiter = delimiter,
            HasHeaderRecord = false,
            IgnoreBlankLines = false,
            MaxFieldSize = CellMaxLength,
            BadDataFound = bad => brokenQuotes |= bad.Field.StartsWith('"'),
        });
        var (line, columns, fullRows, lastIsShort, last) = (1, 0, true, false, "");
        while (Next(parser, line))
        {
            var (start, cells) = (line, parser.Record ?? []);
            line = parser.RawRow + 1;
            var row = new TableRow(start, cells, brokenQuotes);
            brokenQuotes = false;
            last = parser.RawRecord;
            if (row.IsBlank)
            {
                continue;
            }

            if (EndsInsideQuotes(last, delimiter[0]))
            {
                throw new RuleViolation(string.Format(CultureInfo.CurrentCulture, ImportMessages.FileCut, start));
            }

            columns = columns == 0 ? cells.Length : columns;
            fullRows &= !lastIsShort;
            lastIsShort = cells.Length < columns;
            if (lastIsShort && fullRows && !last.EndsWith('\n') && !last.EndsWith('\r'))
            {
                throw new RuleViolation(string.Format(CultureInfo.CurrentCulture, ImportMessages.FileCut, start));
            }

            yield return row;
        }
    }

    private static bool Next(CsvParser parser, int line)
    {
        try
        {
            return parser.Read();
        }
        catch (CsvHelperException)
        {
            throw new RuleViolation(string.Format(CultureInfo.CurrentCulture, ImportMessages.QuoteNotClosed, line));
        }
    }

    private static bool EndsInsideQuotes(string record, char delimiter)
    {
        if (!record.Contains('"', StringComparison.Ordinal))
        {
            return false;
        }

        var (inside, atStart) = (false, true);
        for (var i = 0; i < record.Length; i++)
        {
            var c = record[i];
            if (!inside)
            {
                inside = c == '"' && atStart;
                atStart = c == delimiter;
            }
            else if (c == '"' && i + 1 < record.Length && record[i + 1] == '"')
            {
                i++;
            }
            else
            {
                inside = c != '"';
            }
        }

        return inside;
    }
}
