using KamPortal.Accounts;
using KamPortal.Audit;
using KamPortal.Data;
using KamPortal.Events.Catalogue;

namespace KamPortal.Events.Planning;

/// <summary>An event the plan of a year foresees.</summary>
internal sealed class AnnualPlanLine : IVersioned, IAudited
{
    public const int ReasonMaxLength = 300;

    public int Id { get; private set; }

    public int PlanId { get; init; }

    public AnnualEventPlan Plan { get; init; } = null!;

    /// <summary>1 … 12.</summary>
    public int Month { get; set; }

    public required string Title { get; set; }

    public EventForm Form { get; set; }

    public EventLevel Level { get; set; }

    public int? TemplateId { get; set; }

    public EventTemplate? Template { get; set; }

    /// <summary>Whose clients it is for; null: any.</summary>
    public AbcdCategory? Category { get; set; }

    public int Seats { get; set; }

    /// <summary>Roubles.</summary>
    public decimal Budget { get; set; }

    /// <summary>Which need it answers, in words; empty when put in by hand.</summary>
    public string? Reason { get; set; }

    /// <summary>The event made of it.</summary>
    public int? EventId { get; set; }

    public DevelopmentEvent? Event { get; set; }

    bool IAudited.ComesWithAnother => Plan is { Id: 0 };

    public int Version { get; set; }

    int? IAudited.AuditAccountId => null;
}
