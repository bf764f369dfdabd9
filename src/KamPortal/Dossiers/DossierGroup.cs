using KamPortal.Audit;
using KamPortal.Data;

namespace KamPortal.Dossiers;

/// <summary>A group of questions with a folder of files of the same name.</summary>
internal sealed class DossierGroup : IAudited
{
    public const int CodeMaxLength = 40;
    public const int TitleMaxLength = 150;

    public int Id { get; init; }

    public int TemplateId { get; init; }

    public DossierTemplate Template { get; init; } = null!;

    /// <summary>The same in every version: files belong to it.</summary>
    public required string Code { get; init; }

    public int Order { get; set; }

    public required string TitleRu { get; set; }

    public required string TitleEn { get; set; }

    /// <summary>Of the group's files and, at least, of its questions.</summary>
    public DossierAudience Audience { get; set; }

    public List<DossierQuestion> Questions { get; init; } = [];

    int? IAudited.AuditAccountId => null;

    bool IAudited.ComesWithAnother => Template is { Id: 0 };

    public string Title => InLanguage.Of(TitleRu, TitleEn);
}
