using KamPortal.Import;

namespace KamPortal.Web.Import;

/// <summary>The column map while it is being edited.</summary>
public sealed class MapDraft
{
    public const string Owner = "owner";

    private ColumnMap origin = new();

    public Dictionary<string, string> Columns { get; private init; } = [];

    public Dictionary<string, string> Constants { get; private init; } = [];

    public Dictionary<string, ColumnLookup> Lookups { get; private init; } = [];

    public string Nulls { get; set; } = "";

    public string DateFormat { get; set; } = "";

    public string DecimalSeparator { get; set; } = "";

    public PersonNameOrder NameOrder { get; set; }

    public bool EmptyClears { get; set; }

    public bool AllowForeignTaxNumbers { get; set; }

    public static MapDraft Of(ColumnMap map) => new()
    {
        origin = map,
        Columns = new(map.Columns),
        Constants = new(map.Constants),
        Lookups = new(map.Lookups),
        Nulls = string.Join(", ", map.Nulls),
        DateFormat = map.DateFormat ?? "",
        DecimalSeparator = map.DecimalSeparator ?? "",
        NameOrder = map.NameOrder,
        EmptyClears = map.EmptyClears,
        AllowForeignTaxNumbers = map.AllowForeignTaxNumbers,
    };

    public void Choose(string field, string? header)
    {
        if (string.IsNullOrEmpty(header))
        {
            Columns.Remove(field);
        }
        else
        {
            Columns[field] = header;
        }
    }

    public void ChooseOwner(string? login)
    {
        if (string.IsNullOrEmpty(login))
        {
            Constants.Remove(Owner);
        }
        else
        {
            Constants[Owner] = login;
        }
    }

    public bool Fills(string field) => Columns.ContainsKey(field) || Constants.ContainsKey(field) || Lookups.ContainsKey(field);

    public ColumnMap ToMap() => origin with
    {
        Columns = Columns,
        Constants = Constants,
        Lookups = Lookups,
        Nulls = Nulls.Split(',', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries),
        DateFormat = DateFormat.Length == 0 ? null : DateFormat.Trim(),
        DecimalSeparator = DecimalSeparator.Length == 0 ? null : DecimalSeparator,
        NameOrder = NameOrder,
        EmptyClears = EmptyClears,
        AllowForeignTaxNumbers = AllowForeignTaxNumbers,
    };
}
