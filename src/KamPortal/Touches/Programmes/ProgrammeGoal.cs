using KamPortal.Audit;
using KamPortal.Data;

namespace KamPortal.Touches.Programmes;

/// <summary>What the programme is to achieve; its rules say by which touches.</summary>
internal sealed class ProgrammeGoal : IAudited
{
    public const int KeyMaxLength = 60;
    public const int TextMaxLength = 300;

    public int Id { get; private set; }

    public int ProgrammeId { get; init; }

    public RetentionProgramme Programme { get; init; } = null!;

    /// <summary>The same in every version.</summary>
    public required string Key { get; init; }

    public int Order { get; set; }

    public required string TextRu { get; set; }

    public required string TextEn { get; set; }

    /// <summary>By what one sees that it is reached.</summary>
    public string? MeasureRu { get; set; }

    public string? MeasureEn { get; set; }

    int? IAudited.AuditAccountId => null;

    bool IAudited.ComesWithAnother => Programme is { Id: 0 };

    public string Text => InLanguage.Of(TextRu, TextEn);

    public string? Measure => InLanguage.Of(MeasureRu ?? "", MeasureEn ?? "") is { Length: > 0 } measure ? measure : null;
}
