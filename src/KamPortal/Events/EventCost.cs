using KamPortal.Audit;
using KamPortal.Data;

namespace KamPortal.Events;

/// <summary>A line of the budget of an event, roubles.</summary>
internal sealed class EventCost : IVersioned, IAudited
{
    public const int TitleMaxLength = 200;

    public int Id { get; private set; }

    public int EventId { get; init; }

    public DevelopmentEvent Event { get; init; } = null!;

    public CostKind Kind { get; set; }

    public string? Title { get; set; }

    public decimal Planned { get; set; }

    /// <summary>Null until known.</summary>
    public decimal? Actual { get; set; }

    bool IAudited.ComesWithAnother => Event is { Id: 0 };

    public int Version { get; set; }

    int? IAudited.AuditAccountId => null;
}
