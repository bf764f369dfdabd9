using KamPortal.Audit;
using KamPortal.Events.Resources;
using KamPortal.Staff;

namespace KamPortal.Calendars;

/// <summary>A secret address under which a person's calendar program reads their days. Only the token's hash is kept.</summary>
internal sealed class CalendarFeed : IAudited
{
    public const int NameMaxLength = 100;
    public const int HashLength = 64;

    public int Id { get; private set; }

    public int UserId { get; init; }

    public PortalUser User { get; init; } = null!;

    /// <summary>Which program or device it is for, in the person's words.</summary>
    public required string Name { get; init; }

    /// <summary>SHA-256 of the token, hexadecimal.</summary>
    [Sensitive]
    public required string TokenHash { get; init; }

    public CalendarKinds Kinds { get; set; }

    /// <summary>A calendar of development events instead of the person's own days; null: the own days.</summary>
    public EventCalendar? Events { get; init; }

    /// <summary>Of one trainer.</summary>
    public int? TrainerId { get; init; }

    public Trainer? Trainer { get; init; }

    /// <summary>Of one room.</summary>
    public int? RoomId { get; init; }

    public EventRoom? Room { get; init; }

    public DateTime CreatedAt { get; init; }

    public DateTime? LastReadAt { get; set; }

    /// <summary>Null while it works.</summary>
    public DateTime? RevokedAt { get; set; }

    int? IAudited.AuditAccountId => null;
}
