using KamPortal.Audit;
using KamPortal.Data;
using KamPortal.Events.Catalogue;

namespace KamPortal.Events.Preparation;

/// <summary>What has to be done how long before an event of a form and level (row 0.10).</summary>
internal sealed class PreparationNorm : IVersioned, IAudited
{
    public const int TitleMaxLength = 200;

    public int Id { get; private set; }

    /// <summary>Null: of every form.</summary>
    public EventForm? Form { get; set; }

    /// <summary>From this level on.</summary>
    public EventLevel LevelFrom { get; set; } = EventLevel.ProductUse;

    /// <summary>Up to this level.</summary>
    public EventLevel LevelTo { get; set; } = EventLevel.ClientsOfClient;

    /// <summary>Of one template alone; null: of all.</summary>
    public int? TemplateId { get; set; }

    public EventTemplate? Template { get; set; }

    /// <summary>Exactly one of the flags.</summary>
    public EventDepartments Department { get; set; }

    public required string TitleRu { get; set; }

    public string TitleEn { get; set; } = "";

    /// <summary>Working days before the start by which it is done; negative: after the end.</summary>
    public int LeadDays { get; set; }

    public bool IsOff { get; set; }

    public string Title => InLanguage.Of(TitleRu, TitleEn);

    public int Version { get; set; }

    int? IAudited.AuditAccountId => null;
}
