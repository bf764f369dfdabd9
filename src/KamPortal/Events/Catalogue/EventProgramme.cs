using KamPortal.Accounts;
using KamPortal.Audit;
using KamPortal.Data;
using KamPortal.Staff;

namespace KamPortal.Events.Catalogue;

/// <summary>Events that belong together: for one client, a club, or whoever is invited (row 0.11).</summary>
internal sealed class EventProgramme : IVersioned, IAudited
{
    public const int NameMaxLength = 200;
    public const int GoalMaxLength = 1000;

    public int Id { get; private set; }

    public required string Name { get; set; }

    public string? Goal { get; set; }

    /// <summary>The client it is for; null: several.</summary>
    public int? AccountId { get; set; }

    public Account? Account { get; set; }

    public int? ClubId { get; set; }

    public DealerClub? Club { get; set; }

    public int OwnerId { get; set; }

    public PortalUser Owner { get; set; } = null!;

    public DateOnly FromOn { get; set; }

    public DateOnly ToOn { get; set; }

    public bool IsClosed { get; set; }

    public int Version { get; set; }

    int? IAudited.AuditAccountId => AccountId;
}
