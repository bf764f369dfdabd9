using KamPortal.Audit;
using KamPortal.Data;
using KamPortal.Staff;

namespace KamPortal.Events.Catalogue;

/// <summary>An event to plan from.</summary>
internal sealed class EventTemplate : IVersioned, IAudited
{
    public int Id { get; private set; }

    public required string TitleRu { get; set; }

    public string TitleEn { get; set; } = "";

    public string DescriptionRu { get; set; } = "";

    public string DescriptionEn { get; set; } = "";

    public EventForm Form { get; set; }

    public EventLevel Level { get; set; }

    public ProcessScope? ProcessScope { get; set; }

    public int SeniorityFrom { get; set; } = 1;

    public int SeniorityTo { get; set; } = 5;

    public int Capacity { get; set; } = 20;

    /// <summary>Sessions on days that follow each other, 1 … 30.</summary>
    public int Sessions { get; set; } = 1;

    /// <summary>Of each session.</summary>
    public int SessionMinutes { get; set; } = 120;

    public int? ContentOwnerId { get; set; }

    public PortalUser? ContentOwner { get; set; }

    public EventDepartments Departments { get; set; }

    /// <summary>Roubles.</summary>
    public decimal Budget { get; set; }

    public string? FeedbackCode { get; set; }

    /// <summary>No longer offered.</summary>
    public bool IsRetired { get; set; }

    public string Title => InLanguage.Of(TitleRu, TitleEn);

    public string Description => InLanguage.Of(DescriptionRu, DescriptionEn);

    public int Version { get; set; }

    int? IAudited.AuditAccountId => null;
}
