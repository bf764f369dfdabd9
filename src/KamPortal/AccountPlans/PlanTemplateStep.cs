using KamPortal.Audit;
using KamPortal.Data;

namespace KamPortal.AccountPlans;

internal sealed class PlanTemplateStep : IAudited
{
    public const int KeyMaxLength = 60;
    public const int TitleMaxLength = 200;
    public const int HelpMaxLength = 500;

    public int Id { get; init; }

    public int TemplateId { get; init; }

    public PlanTemplate Template { get; init; } = null!;

    /// <summary>The same in every version.</summary>
    public required string Key { get; init; }

    public int Order { get; set; }

    public required string TitleRu { get; set; }

    public required string TitleEn { get; set; }

    public string? HelpRu { get; set; }

    public string? HelpEn { get; set; }

    public StepEvidence Evidence { get; set; }

    /// <summary>What the evidence must reach; its unit is that of <see cref="Evidence"/>.</summary>
    public int Target { get; set; }

    /// <summary>Days from the start of the plan.</summary>
    public int DueDays { get; set; }

    int? IAudited.AuditAccountId => null;

    bool IAudited.ComesWithAnother => Template is { Id: 0 };

    public string Title => InLanguage.Of(TitleRu, TitleEn);

    public string? Help => InLanguage.Of(HelpRu ?? "", HelpEn ?? "") is { Length: > 0 } help ? help : null;
}
