using KamPortal.Audit;
using KamPortal.Data;

namespace KamPortal.Surveys;

/// <summary>A question of one version of a survey.</summary>
internal sealed class SurveyQuestion : IVersioned, IAudited
{
    public const int KeyMaxLength = 40;
    public const int TextMaxLength = 500;
    public const int LabelMaxLength = 80;

    public int Id { get; private set; }

    public int TemplateId { get; init; }

    public SurveyTemplate Template { get; init; } = null!;

    /// <summary>The same in all versions, unique in one: trends follow it.</summary>
    public required string Key { get; init; }

    /// <summary>1, 2, 3 … within the version.</summary>
    public int Order { get; set; }

    /// <summary>1, 2, 3 …: the page of the form it stands on.</summary>
    public int Page { get; set; } = 1;

    public QuestionKind Kind { get; set; }

    public QuestionMeasure Measure { get; set; }

    /// <summary>Of SERVQUAL items alone.</summary>
    public ServiceDimension? Dimension { get; set; }

    public required string TextRu { get; set; }

    public required string TextEn { get; set; }

    public string HelpRu { get; set; } = "";

    public string HelpEn { get; set; } = "";

    public bool IsRequired { get; set; }

    /// <summary>Lowest and highest number of the scale, 0…10; of a question without a scale both 0.</summary>
    public int ScaleFrom { get; set; }

    /// <inheritdoc cref="ScaleFrom"/>
    public int ScaleTo { get; set; }

    /// <summary>What the ends of the scale mean; may be empty.</summary>
    public string FromLabelRu { get; set; } = "";

    public string FromLabelEn { get; set; } = "";

    public string ToLabelRu { get; set; } = "";

    public string ToLabelEn { get; set; } = "";

    /// <summary>Asked only when the earlier question of this key was answered as told below; null: always.</summary>
    public string? ConditionKey { get; set; }

    /// <summary>The number lies from here …</summary>
    public int? ConditionFrom { get; set; }

    /// <summary>… to here.</summary>
    public int? ConditionTo { get; set; }

    /// <summary>Or this option was chosen, by its key.</summary>
    public string? ConditionOption { get; set; }

    public List<SurveyOption> Options { get; init; } = [];

    public int Version { get; set; }

    public string Text => InLanguage.Of(TextRu, TextEn);

    int? IAudited.AuditAccountId => null;

    bool IAudited.ComesWithAnother => Template is { Id: 0 };
}
