using KamPortal.Accounts;
using KamPortal.Audit;

namespace KamPortal.Events.Catalogue;

/// <summary>A client in a club, from and to (last day included).</summary>
internal sealed class ClubMembership : IAudited
{
    public int Id { get; private set; }

    public int ClubId { get; init; }

    public DealerClub Club { get; init; } = null!;

    public int AccountId { get; init; }

    public Account Account { get; init; } = null!;

    public DateOnly FromOn { get; set; }

    public DateOnly? ToOn { get; set; }

    int? IAudited.AuditAccountId => AccountId;
}
