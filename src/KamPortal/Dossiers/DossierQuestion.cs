using KamPortal.Audit;
using KamPortal.Data;

namespace KamPortal.Dossiers;

internal sealed class DossierQuestion : IAudited
{
    public const int KeyMaxLength = 60;
    public const int TextMaxLength = 300;
    public const int HelpMaxLength = 500;
    public const int ChoicesMaxLength = 1000;
    public const int Lightest = 1;
    public const int Heaviest = 5;
    public const int LongestDays = 3650;

    public int Id { get; init; }

    public int GroupId { get; init; }

    public DossierGroup Group { get; init; } = null!;

    /// <summary>The same in every version: answers belong to it.</summary>
    public required string Key { get; init; }

    public int Order { get; set; }

    public required string TextRu { get; set; }

    public required string TextEn { get; set; }

    public string? HelpRu { get; set; }

    public string? HelpEn { get; set; }

    public AnswerKind Kind { get; set; }

    /// <summary>One per line, in Russian; only for <see cref="AnswerKind.Choice"/>.</summary>
    public string? ChoicesRu { get; set; }

    /// <summary>As many lines as <see cref="ChoicesRu"/>. An answer keeps the number of its line, from 1.</summary>
    public string? ChoicesEn { get; set; }

    /// <summary>1…5, the weight in completeness.</summary>
    public int Importance { get; set; } = Lightest;

    /// <summary>Days after which an answer is stale; null never.</summary>
    public int? FreshDays { get; set; }

    public DossierAudience Audience { get; set; }

    int? IAudited.AuditAccountId => null;

    bool IAudited.ComesWithAnother => Group is { Id: 0 };

    /// <summary>Itself, or as a part of its group. Needs the group loaded.</summary>
    public bool IsConfidential => Audience == DossierAudience.Confidential || Group.Audience == DossierAudience.Confidential;

    public string Text => InLanguage.Of(TextRu, TextEn);

    public string? Help => InLanguage.Of(HelpRu ?? "", HelpEn ?? "") is { Length: > 0 } help ? help : null;

    public IReadOnlyList<string> Choices => Lines(InLanguage.Of(ChoicesRu ?? "", ChoicesEn ?? ""));

    public static IReadOnlyList<string> Lines(string? choices) =>
        choices?.Split('\n', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries) ?? [];
}
