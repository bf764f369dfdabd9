using KamPortal.Audit;
using KamPortal.Data;
using KamPortal.Staff;

namespace KamPortal.Events.Catalogue;

/// <summary>A club of dealers or a union of an industry gathered around us (row 0.9): what members know reflects on us.</summary>
internal sealed class DealerClub : IVersioned, IAudited
{
    public const int NameMaxLength = 150;
    public const int AboutMaxLength = 1500;

    public int Id { get; private set; }

    public required string Name { get; set; }

    public ClubKind Kind { get; set; }

    public string? About { get; set; }

    public int OwnerId { get; set; }

    public PortalUser Owner { get; set; } = null!;

    public bool IsClosed { get; set; }

    public List<ClubMembership> Members { get; init; } = [];

    public int Version { get; set; }

    int? IAudited.AuditAccountId => null;
}
