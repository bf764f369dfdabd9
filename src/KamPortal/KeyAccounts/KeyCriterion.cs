using KamPortal.Audit;
using KamPortal.Data;

namespace KamPortal.KeyAccounts;

/// <summary>One of the six criteria with its meaning and weight for the company and, differing, for the manager (rows 4.1, 4.2).</summary>
internal sealed class KeyCriterion : IVersioned, IAudited
{
    public const int TextMaxLength = 500;
    public const int HeaviestWeight = 100;

    public int Id { get; init; }

    public KeyCriterionKind Kind { get; init; }

    /// <summary>What it means for the company.</summary>
    public required string CompanyRu { get; set; }

    public required string CompanyEn { get; set; }

    /// <summary>What it means for one manager.</summary>
    public required string ManagerRu { get; set; }

    public required string ManagerEn { get; set; }

    /// <summary>0…100; 0 leaves it out of the score.</summary>
    public int CompanyWeight { get; set; }

    public int ManagerWeight { get; set; }

    /// <summary>The measure from which the figures themselves propose it; what it measures depends on <see cref="Kind"/>. Null: judged by people alone.</summary>
    public decimal? Threshold { get; set; }

    public int Version { get; set; }

    int? IAudited.AuditAccountId => null;

    public string MeaningFor(KeyLevel level) => level == KeyLevel.Company ? InLanguage.Of(CompanyRu, CompanyEn) : InLanguage.Of(ManagerRu, ManagerEn);

    public int WeightFor(KeyLevel level) => level == KeyLevel.Company ? CompanyWeight : ManagerWeight;
}
