using KamPortal.Audit;
using KamPortal.Data;

namespace KamPortal.Events.Resources;

/// <summary>A room of ours or one we rent.</summary>
internal sealed class EventRoom : IVersioned, IAudited
{
    public const int NameMaxLength = 150;
    public const int AddressMaxLength = 300;
    public const int EquipmentMaxLength = 300;

    public int Id { get; private set; }

    public required string Name { get; set; }

    public string? Address { get; set; }

    public int Seats { get; set; }

    /// <summary>IANA name.</summary>
    public required string TimeZoneId { get; set; }

    public string? Equipment { get; set; }

    /// <summary>First day on which it is not to be had; sessions from then on need another.</summary>
    public DateOnly? ClosedOn { get; set; }

    public int Version { get; set; }

    int? IAudited.AuditAccountId => null;
}
