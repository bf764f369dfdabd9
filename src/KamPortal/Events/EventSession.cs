using KamPortal.Audit;
using KamPortal.Data;
using KamPortal.Events.Resources;

namespace KamPortal.Events;

/// <summary>A part of an event at one time in one place; most events have one.</summary>
internal sealed class EventSession : IVersioned, IAudited
{
    public const int TitleMaxLength = 200;
    public const int PlaceMaxLength = 300;
    public const int UrlMaxLength = 500;
    public const int EquipmentMaxLength = 300;

    public int Id { get; private set; }

    public int EventId { get; init; }

    public DevelopmentEvent Event { get; init; } = null!;

    /// <summary>Null: the event's.</summary>
    public string? Title { get; set; }

    /// <summary>UTC.</summary>
    public DateTime StartsAt { get; set; }

    /// <summary>UTC; after <see cref="StartsAt"/>.</summary>
    public DateTime EndsAt { get; set; }

    public int? RoomId { get; set; }

    public EventRoom? Room { get; set; }

    /// <summary>Where it is when in none of our rooms.</summary>
    public string? Place { get; set; }

    /// <summary>Where one joins from afar.</summary>
    public string? Url { get; set; }

    public string? Equipment { get; set; }

    public List<SessionTrainer> Trainers { get; init; } = [];

    bool IAudited.ComesWithAnother => Event is { Id: 0 };

    public int Version { get; set; }

    int? IAudited.AuditAccountId => null;
}
