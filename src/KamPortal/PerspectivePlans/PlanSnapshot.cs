using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Unicode;

namespace KamPortal.PerspectivePlans;

/// <summary>Where an account stands on a day, in figures. Amounts are roubles a year.</summary>
public sealed record PlanSnapshot
{
    private static readonly JsonSerializerOptions Json = new(JsonSerializerDefaults.Web) { Encoder = JavaScriptEncoder.Create(UnicodeRanges.All) };

    public DateOnly On { get; init; }

    /// <summary>V: shipments of the 12 full months, returns taken off.</summary>
    public decimal Sales { get; init; }

    /// <summary>P; null: unknown.</summary>
    public decimal? Potential { get; init; }

    /// <summary>V ÷ P × 100, above 100 when the potential is stale; null: not to be determined.</summary>
    public decimal? SharePercent { get; init; }

    /// <summary>Σ over product groups of max(0, P − V); null: potential unknown.</summary>
    public decimal? Gap { get; init; }

    /// <summary>The largest by what is sold, then by what could be.</summary>
    public IReadOnlyList<Group> Groups { get; init; } = [];

    /// <summary>By what they take of the client's spending.</summary>
    public IReadOnlyList<Competitor> Competitors { get; init; } = [];

    public IReadOnlyList<Centre> Centres { get; init; } = [];

    public static PlanSnapshot? Read(string? written) => written is null ? null : JsonSerializer.Deserialize<PlanSnapshot>(written, Json);

    public string Write() => JsonSerializer.Serialize(this, Json);

    public sealed record Group(string Name, decimal Sales, decimal? Potential, decimal? SharePercent);

    public sealed record Competitor(string Name, decimal Amount);

    /// <param name="ProductGroup">Null: all the client buys.</param>
    /// <param name="Support">−100…100; null while nobody has influence.</param>
    /// <param name="Coverage">0…100.</param>
    public sealed record Centre(string? ProductGroup, bool IsPublished, int? Support, int? Coverage);
}
