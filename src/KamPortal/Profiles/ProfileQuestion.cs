using KamPortal.Audit;
using KamPortal.Data;

namespace KamPortal.Profiles;

/// <summary>A question of the internal profile (s001), asked in its order: the easiest first.</summary>
internal sealed class ProfileQuestion : IVersioned, IAudited
{
    public const int KeyMaxLength = 60;
    public const int TextMaxLength = 300;
    public const int HelpMaxLength = 500;

    public int Id { get; init; }

    /// <summary>Never changes: answers belong to it.</summary>
    public required string Key { get; init; }

    public int Order { get; set; }

    public required string TextRu { get; set; }

    public required string TextEn { get; set; }

    /// <summary>How to say it.</summary>
    public string? HelpRu { get; set; }

    public string? HelpEn { get; set; }

    public ProfileAnswerKind Kind { get; set; }

    public ProfileMeaning Meaning { get; set; }

    /// <summary>Asked of stopped clients as well.</summary>
    public bool IsInShortForm { get; set; }

    public bool IsActive { get; set; } = true;

    public int Version { get; set; }

    int? IAudited.AuditAccountId => null;

    public string Text => InLanguage.Of(TextRu, TextEn);

    public string? Help => InLanguage.Of(HelpRu ?? "", HelpEn ?? "") is { Length: > 0 } help ? help : null;
}
