using KamPortal.Audit;
using KamPortal.Data;

namespace KamPortal.Surveys.Answers;

/// <summary>What answers in words are about, coded by people (row 3.6).</summary>
internal sealed class SurveyTheme : IVersioned, IAudited
{
    public const int NameMaxLength = 100;

    public int Id { get; private set; }

    public required string NameRu { get; set; }

    public required string NameEn { get; set; }

    public bool IsActive { get; set; } = true;

    public int Version { get; set; }

    public string Name => InLanguage.Of(NameRu, NameEn);

    int? IAudited.AuditAccountId => null;
}
