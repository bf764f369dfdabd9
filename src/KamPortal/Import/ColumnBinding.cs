using System.Globalization;

namespace KamPortal.Import;

/// <summary>A column map laid over the headers of one file.</summary>
internal sealed class ColumnBinding
{
    private readonly Dictionary<string, int> columns = [];
    private readonly Dictionary<string, (int Column, Dictionary<string, string> Values)> lookups = [];
    private readonly HashSet<string> nulls;

    /// <exception cref="RuleViolation">A column the map names is not in the file, or nothing fills what is required.</exception>
    public ColumnBinding(ImportKind kind, ColumnMap map, IReadOnlyList<string> headers, string folder, ImportOptions options)
    {
        (Kind, Map, Headers) = (kind, map, headers);
        nulls = new HashSet<string>(map.Nulls, StringComparer.OrdinalIgnoreCase);
        var known = ImportFields.Of(kind).Select(f => f.Name).ToHashSet();
        if (map.Columns.Keys.Concat(map.Constants.Keys).Concat(map.Lookups.Keys).FirstOrDefault(f => !known.Contains(f) && !ImportFields.IsRetired(kind, f)) is { } stranger)
        {
            throw new RuleViolation(string.Format(CultureInfo.CurrentCulture, ImportMessages.MapUnknownField, stranger, string.Join(", ", known)));
        }

        foreach (var (field, header) in map.Columns.Where(c => known.Contains(c.Key)))
        {
            columns[field] = Column(header);
        }

        foreach (var (field, lookup) in map.Lookups.Where(l => known.Contains(l.Key)))
        {
            lookups[field] = (Column(lookup.Column), Load(lookup, map, folder, options));
        }

        foreach (var group in ImportFields.Required(kind).Where(g => !g.Any(map.Fills)))
        {
            var titles = string.Join($" {ImportMessages.Or} ", group.Select(f => ImportFields.Title(kind, f)).Select(t => string.Format(CultureInfo.CurrentCulture, ImportMessages.Quoted, t)));
            throw new RuleViolation(string.Format(CultureInfo.CurrentCulture, ImportMessages.NothingFills, titles, string.Join(", ", headers)));
        }
    }

    public ImportKind Kind { get; }

    public ColumnMap Map { get; }

    public IReadOnlyList<string> Headers { get; }

    public bool Fills(string field) => Map.Fills(field);

    /// <returns>Trimmed; null when empty or one of the map's words for empty.</returns>
    public string? Value(TableRow row, string field)
    {
        var value = lookups.TryGetValue(field, out var lookup) ? Cell(row, lookup.Column) is { } key ? Clean(lookup.Values.GetValueOrDefault(key)) : null
            : columns.TryGetValue(field, out var column) ? Cell(row, column) : null;
        return value ?? Map.Constants.GetValueOrDefault(field);
    }

    private string? Cell(TableRow row, int column) => column < row.Cells.Length ? Clean(row.Cells[column]) : null;

    private string? Clean(string? cell)
    {
        cell = cell?.Trim();
        return string.IsNullOrEmpty(cell) || nulls.Contains(cell) ? null : cell;
    }

    private int Column(string header)
    {
        var index = Find(Headers, header);
        return index >= 0 ? index : throw new RuleViolation(string.Format(CultureInfo.CurrentCulture, ImportMessages.ColumnMissing, header, string.Join(", ", Headers)));
    }

    private static int Find(IReadOnlyList<string> headers, string header)
    {
        for (var i = 0; i < headers.Count; i++)
        {
            if (string.Equals(headers[i], header.Trim(), StringComparison.OrdinalIgnoreCase))
            {
                return i;
            }
        }

        var normal = ImportFields.Normal(header);
        return normal.Length == 0 ? -1 : headers.Select(ImportFields.Normal).ToList().IndexOf(normal);
    }

    private Dictionary<string, string> Load(ColumnLookup lookup, ColumnMap map, string folder, ImportOptions options)
    {
        var file = TableFile.Open(Path.Combine(folder, lookup.File), map with { Encoding = null, Delimiter = null }, options);
        var (key, value) = (Find(file.Headers, lookup.Key), Find(file.Headers, lookup.Value));
        if (key < 0 || value < 0)
        {
            throw new RuleViolation(string.Format(CultureInfo.CurrentCulture, ImportMessages.LookupColumnMissing, Path.GetFileName(lookup.File), key < 0 ? lookup.Key : lookup.Value));
        }

        var values = new Dictionary<string, string>(StringComparer.Ordinal);
        foreach (var row in file.Rows)
        {
            if (Cell(row, key) is { } from && Cell(row, value) is { } to)
            {
                values.TryAdd(from, to);
            }
        }

        return values;
    }
}
