using System.Globalization;
using System.Text;
using System.Web;
using KamPortal.Categories;
using KamPortal.Staff;

namespace KamPortal.Accounts;

/// <summary>
/// What the account list shows and how; one object for the page, the export, saved views and bulk changes. It is
/// written to and read from a query string; what cannot be understood there is left out and named in <see cref="Ignored"/>.
/// </summary>
public sealed record AccountFilter
{
    public const int TextMaxLength = 200;
    public const int MaxChoices = 50;
    public const int DefaultPageSize = 50;
    public const int MaxPage = 1_000_000;
    public const long MaxAmount = 1_000_000_000_000;

    public static readonly IReadOnlyList<int> PageSizes = [25, 50, 100, 200];

    public static readonly IReadOnlyList<AccountColumn> DefaultColumns =
        [AccountColumn.Owner, AccountColumn.Size, AccountColumn.Abcd, AccountColumn.Abc, AccountColumn.Key, AccountColumn.Status, AccountColumn.NextTouch, AccountColumn.LastTouch, AccountColumn.Sales, AccountColumn.Gap];

    /// <summary>Read from the potential; nobody else may see, sort, filter or take them out.</summary>
    private static readonly IReadOnlyList<AccountColumn> OfPotential = [AccountColumn.Abc, AccountColumn.Potential, AccountColumn.Share, AccountColumn.Gap];

    public static readonly AccountFilter Default = new();

    /// <summary>Words in any order; each is the start of a word of the name, legal name or INN.</summary>
    public string Text { get; init; } = "";

    /// <summary>Looks inside words as well; slower on a large base.</summary>
    public bool InsideWords { get; init; }

    /// <summary>Accounts of whoever looks; stays true when a view is shared.</summary>
    public bool Mine { get; init; }

    public IReadOnlyList<int> Owners { get; init; } = [];

    public IReadOnlyList<AccountSize> Sizes { get; init; } = [];

    public IReadOnlyList<AccountStatus> Statuses { get; init; } = [];

    public IReadOnlyList<AbcdCategory> Categories { get; init; } = [];

    public IReadOnlyList<AbcClass> Classes { get; init; } = [];

    /// <summary>Whole roubles a year.</summary>
    public long? GapAtLeast { get; init; }

    /// <summary>For the company.</summary>
    public IReadOnlyList<KeyStatus> KeyStatuses { get; init; } = [];

    /// <summary>For the manager.</summary>
    public IReadOnlyList<KeyStatus> ManagerKeyStatuses { get; init; } = [];

    public IReadOnlyList<string> Regions { get; init; } = [];

    public IReadOnlyList<string> Industries { get; init; } = [];

    public NextTouchFilter? NextTouch { get; init; }

    /// <summary>Only archived accounts; otherwise only the others.</summary>
    public bool Archived { get; init; }

    public AccountColumn Sort { get; init; } = AccountColumn.Name;

    public bool Descending { get; init; }

    /// <summary>From 1.</summary>
    public int Page { get; init; } = 1;

    public int PageSize { get; init; } = DefaultPageSize;

    /// <summary>Shown beside the name, in this order.</summary>
    public IReadOnlyList<AccountColumn> Columns { get; init; } = DefaultColumns;

    /// <summary>Parameters that were not understood, as "name=value".</summary>
    public IReadOnlyList<string> Ignored { get; init; } = [];

    /// <summary>Two filters with the same key find the same accounts, whatever the page, order or columns.</summary>
    public string FoundKey => (this with { Sort = AccountColumn.Name, Descending = false, Page = 1, PageSize = DefaultPageSize, Columns = DefaultColumns }).ToQuery();

    public bool NarrowsAnything => FoundKey.Length > 0;

    /// <summary>The columns the viewer may see.</summary>
    public static bool MaySee(Viewer viewer, AccountColumn column) => !OfPotential.Contains(column) || viewer.May(Policies.SeePotential);

    /// <summary>Without what the viewer may not ask for; that is named in <see cref="Ignored"/>, unless it is only a column of the usual ones.</summary>
    public AccountFilter For(Viewer viewer)
    {
        if (viewer.May(Policies.SeePotential))
        {
            return this;
        }

        var refused = Classes.Select(c => $"abc={Name(c)}").Concat(GapAtLeast is { } gap ? [$"gap={gap.ToString(CultureInfo.InvariantCulture)}"] : []).Concat(MaySee(viewer, Sort) ? [] : [$"sort={Name(Sort)}"]);
        return this with
        {
            Classes = [],
            GapAtLeast = null,
            Sort = MaySee(viewer, Sort) ? Sort : AccountColumn.Name,
            Descending = Descending && MaySee(viewer, Sort),
            Columns = [.. Columns.Where(c => MaySee(viewer, c))],
            Ignored = [.. Ignored, .. refused],
        };
    }

    /// <param name="query">With or without the question mark; anything may stand in it.</param>
    public static AccountFilter Parse(string? query)
    {
        var reader = new AccountFilterReader(HttpUtility.ParseQueryString(query ?? ""));
        var owners = reader.Many("owner");
        var statuses = reader.Names<AccountStatus>("status");
        var filter = new AccountFilter
        {
            Text = reader.Text("q", TextMaxLength),
            InsideWords = reader.Flag("inside"),
            Mine = owners.Remove("me"),
            Owners = reader.Numbers("owner", owners),
            Sizes = reader.Names<AccountSize>("size"),
            Statuses = [.. statuses.Where(s => s != AccountStatus.Archived)],
            Categories = reader.Names<AbcdCategory>("abcd"),
            Classes = reader.Names<AbcClass>("abc"),
            GapAtLeast = reader.Amount("gap"),
            KeyStatuses = reader.Names<KeyStatus>("key"),
            ManagerKeyStatuses = reader.Names<KeyStatus>("mkey"),
            Regions = reader.Many("region"),
            Industries = reader.Many("industry"),
            NextTouch = reader.Names<NextTouchFilter>("next") is [var next, ..] ? next : null,
            Archived = reader.Flag("archived") || statuses.Contains(AccountStatus.Archived),
            Sort = reader.Sort("sort"),
            Descending = reader.Descending("dir"),
            Page = reader.Number("page", 1, n => n is >= 1 and <= MaxPage),
            PageSize = reader.Number("size-of-page", DefaultPageSize, PageSizes.Contains),
            Columns = reader.Columns("columns"),
        };
        return filter with { Ignored = reader.Ignored };
    }

    /// <summary>Without the question mark; what is at its default is left out, so that the plain list has the short address.</summary>
    public string ToQuery()
    {
        var query = new StringBuilder();
        Add("q", Text);
        Add("inside", InsideWords);
        Add("owner", Mine ? "me" : "");
        AddMany("owner", Owners.Select(o => o.ToString(CultureInfo.InvariantCulture)));
        AddMany("size", Sizes.Select(Name));
        AddMany("status", Statuses.Select(Name));
        AddMany("abcd", Categories.Select(Name));
        AddMany("abc", Classes.Select(Name));
        Add("gap", GapAtLeast?.ToString(CultureInfo.InvariantCulture) ?? "");
        AddMany("key", KeyStatuses.Select(Name));
        AddMany("mkey", ManagerKeyStatuses.Select(Name));
        AddMany("region", Regions);
        AddMany("industry", Industries);
        Add("next", NextTouch is { } next ? Name(next) : "");
        Add("archived", Archived);
        Add("sort", Sort == AccountColumn.Name ? "" : Name(Sort));
        Add("dir", Descending ? "desc" : "");
        Add("page", Page == 1 ? "" : Page.ToString(CultureInfo.InvariantCulture));
        Add("size-of-page", PageSize == DefaultPageSize ? "" : PageSize.ToString(CultureInfo.InvariantCulture));
        Add("columns", Columns.SequenceEqual(DefaultColumns) ? "" : Columns.Count == 0 ? "name" : string.Join(',', Columns.Select(Name)));
        return query.ToString();

        void Add(string name, object value)
        {
            var text = value is bool flag ? (flag ? "1" : "") : (string)value;
            if (text.Length > 0)
            {
                query.Append(query.Length > 0 ? "&" : "").Append(name).Append('=').Append(Uri.EscapeDataString(text));
            }
        }

        void AddMany(string name, IEnumerable<string> values)
        {
            foreach (var value in values)
            {
                Add(name, value);
            }
        }
    }

    public bool Equals(AccountFilter? other) => other is not null && ToQuery() == other.ToQuery();

    public override int GetHashCode() => StringComparer.Ordinal.GetHashCode(ToQuery());

    private static string Name<TEnum>(TEnum value) where TEnum : struct, Enum => AccountFilterReader.NameOf(value);
}
