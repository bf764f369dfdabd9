using KamPortal.Audit;
using KamPortal.Data;
using KamPortal.Potentials;

namespace KamPortal.Profiles;

/// <summary>The words to ask for the potential with (речевая модель); every figure remembers by which it was asked.</summary>
internal sealed class TalkScript : IVersioned, IAudited
{
    public const int NameMaxLength = 150;
    public const int TextMaxLength = 2000;

    public int Id { get; init; }

    public int Order { get; set; }

    public required string NameRu { get; set; }

    public required string NameEn { get; set; }

    public required string TextRu { get; set; }

    public required string TextEn { get; set; }

    /// <summary>The source of figures asked for with it.</summary>
    public PotentialSource Source { get; set; }

    public bool IsActive { get; set; } = true;

    public int Version { get; set; }

    int? IAudited.AuditAccountId => null;

    public string Name => InLanguage.Of(NameRu, NameEn);

    public string Text => InLanguage.Of(TextRu, TextEn);
}
