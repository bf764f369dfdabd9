using KamPortal.Audit;
using KamPortal.Data;

namespace KamPortal.People;

/// <summary>A part a person can play in the client's purchases (роль в ГПР); the set is configured, three to fifteen active.</summary>
internal sealed class RoleDefinition : IVersioned, IAudited
{
    public const int CodeMaxLength = 30;
    public const int NameMaxLength = 80;
    public const int FewestActive = 3;
    public const int MostActive = 15;

    public int Id { get; init; }

    /// <summary>How imported files name the role; never changed.</summary>
    public required string Code { get; init; }

    public required string NameRu { get; set; }

    public required string NameEn { get; set; }

    public int Order { get; set; }

    public bool IsActive { get; set; } = true;

    /// <summary>Whoever plays it is ЛПР.</summary>
    public bool Decides { get; set; }

    /// <summary>A centre where nobody plays it has an uncovered role.</summary>
    public bool IsExpected { get; set; } = true;

    public List<RoleDirection> Directions { get; init; } = [];

    public int Version { get; set; }

    int? IAudited.AuditAccountId => null;

    public string Name => InLanguage.Of(NameRu, NameEn);
}
