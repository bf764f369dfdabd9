using KamPortal.Audit;
using KamPortal.Data;

namespace KamPortal.KeyAccounts;

/// <summary>A weighted question of the attractiveness matrix, scored 1…5 (row 2.5).</summary>
internal sealed class AttractivenessCriterion : IVersioned, IAudited
{
    public const int NameMaxLength = 200;
    public const int LowestScore = 1;
    public const int HighestScore = 5;
    public const int HeaviestWeight = 100;

    public int Id { get; init; }

    public int Order { get; set; }

    public required string NameRu { get; set; }

    public required string NameEn { get; set; }

    /// <summary>1…100, relative to the others.</summary>
    public int Weight { get; set; }

    public bool IsActive { get; set; } = true;

    public int Version { get; set; }

    int? IAudited.AuditAccountId => null;

    public string Name => InLanguage.Of(NameRu, NameEn);
}
