using KamPortal.Accounts;
using KamPortal.Audit;
using KamPortal.Data;
using KamPortal.Staff;

namespace KamPortal.Events.Planning;

/// <summary>What a client needs in a year, said by who knows the client.</summary>
internal sealed class EventNeed : IVersioned, IAudited
{
    public const int TopicMaxLength = 300;

    public int Id { get; private set; }

    public int AccountId { get; init; }

    public Account Account { get; init; } = null!;

    public int Year { get; set; }

    /// <summary>1 … 4; null: any time of the year.</summary>
    public int? Quarter { get; set; }

    /// <summary>At least this one.</summary>
    public EventLevel Level { get; set; }

    public EventForm? Form { get; set; }

    public required string Topic { get; set; }

    /// <summary>How many people of the client.</summary>
    public int People { get; set; } = 1;

    public NeedStatus Status { get; set; }

    public int? EventId { get; set; }

    public DevelopmentEvent? Event { get; set; }

    public DateTime CreatedAt { get; init; }

    public int CreatedById { get; init; }

    public PortalUser CreatedBy { get; init; } = null!;

    public int Version { get; set; }

    int? IAudited.AuditAccountId => AccountId;
}
