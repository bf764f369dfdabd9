using KamPortal.Audit;
using KamPortal.Data;

namespace KamPortal.KeyAccounts;

/// <summary>What the group of key accounts gets that others do not (row 2.1): service level, reserve, priority.</summary>
internal sealed class KeyPrivilege : IVersioned, IAudited
{
    public const int TextMaxLength = 300;

    public int Id { get; init; }

    public int Order { get; set; }

    public required string TextRu { get; set; }

    public required string TextEn { get; set; }

    public bool IsActive { get; set; } = true;

    public int Version { get; set; }

    int? IAudited.AuditAccountId => null;

    public string Text => InLanguage.Of(TextRu, TextEn);
}
