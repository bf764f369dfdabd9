using System.Globalization;
using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Serialization;
using System.Text.Unicode;

namespace KamPortal.Import;

/// <summary>How a file is read: which column fills which field, what is constant, how empty cells, dates and numbers look. The JSON form is the mapping file of the command line.</summary>
public sealed record ColumnMap
{
    private const string WrittenNull = "NULL";
    private const int LooksAtRows = 500;

    private static readonly JsonSerializerOptions Json = new(JsonSerializerDefaults.Web)
    {
        Encoder = JavaScriptEncoder.Create(UnicodeRanges.All),
        WriteIndented = true,
        ReadCommentHandling = JsonCommentHandling.Skip,
        AllowTrailingCommas = true,
        UnmappedMemberHandling = JsonUnmappedMemberHandling.Disallow,
        DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingNull,
        Converters = { new JsonStringEnumConverter(JsonNamingPolicy.CamelCase) },
    };

    /// <summary>The system the external ids belong to, unless the command line names one.</summary>
    public string? Source { get; init; }

    /// <summary>auto, utf-8 or windows-1251.</summary>
    public string? Encoding { get; init; }

    /// <summary>auto, tab or the character itself.</summary>
    public string? Delimiter { get; init; }

    /// <summary>Field → header of the column.</summary>
    public IReadOnlyDictionary<string, string> Columns { get; init; } = new Dictionary<string, string>();

    /// <summary>Field → value for every row that has none of its own, e.g. the owner of the batch.</summary>
    public IReadOnlyDictionary<string, string> Constants { get; init; } = new Dictionary<string, string>();

    /// <summary>Field → where to look the value up.</summary>
    public IReadOnlyDictionary<string, ColumnLookup> Lookups { get; init; } = new Dictionary<string, ColumnLookup>();

    /// <summary>Words that stand for an empty cell, e.g. NULL.</summary>
    public IReadOnlyList<string> Nulls { get; init; } = [];

    /// <summary>.NET date format; null or auto takes ISO and Russian dates.</summary>
    public string? DateFormat { get; init; }

    /// <summary>"." or ","; null or auto decides by the number.</summary>
    public string? DecimalSeparator { get; init; }

    public PersonNameOrder NameOrder { get; init; }

    /// <summary>An empty cell of a mapped column erases the value; otherwise it leaves it.</summary>
    public bool EmptyClears { get; init; }

    /// <summary>A tax number that is no valid INN is left out instead of rejecting the row: foreign companies.</summary>
    public bool AllowForeignTaxNumbers { get; init; }

    /// <exception cref="RuleViolation">The text is not a mapping.</exception>
    public static ColumnMap Read(string json)
    {
        try
        {
            return JsonSerializer.Deserialize<ColumnMap>(json, Json) ?? throw new JsonException();
        }
        catch (JsonException failure)
        {
            throw new RuleViolation(string.Format(CultureInfo.CurrentCulture, ImportMessages.MapUnreadable, failure.Path ?? "", failure.LineNumber + 1 ?? 0));
        }
    }

    public string Write() => JsonSerializer.Serialize(this, Json);

    /// <summary>Each field takes the first column whose header is one of its names, in Russian or English.</summary>
    public static ColumnMap Guess(ImportKind kind, IReadOnlyList<string> headers)
    {
        var free = headers.Select(ImportFields.Normal).ToList();
        var columns = new Dictionary<string, string>();
        foreach (var field in ImportFields.Of(kind))
        {
            var column = field.Synonyms.Select(s => free.IndexOf(s)).FirstOrDefault(i => i >= 0, -1);
            if (column >= 0)
            {
                columns[field.Name] = headers[column];
                free[column] = "";
            }
        }

        return new ColumnMap { Columns = columns };
    }

    /// <summary>As <see cref="Guess(ImportKind, IReadOnlyList{string})"/>; a file that writes NULL for nothing is understood too.</summary>
    internal static ColumnMap Guess(ImportKind kind, TableFile table) => Guess(kind, table.Headers) with
    {
        Nulls = table.Rows.Take(LooksAtRows).Any(r => r.Cells.Contains(WrittenNull)) ? [WrittenNull] : [],
    };

    internal bool Fills(string field) => Columns.ContainsKey(field) || Constants.ContainsKey(field) || Lookups.ContainsKey(field);
}
