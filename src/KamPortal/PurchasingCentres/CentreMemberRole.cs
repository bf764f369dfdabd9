using KamPortal.Audit;
using KamPortal.People;

namespace KamPortal.PurchasingCentres;

internal sealed class CentreMemberRole : IAudited
{
    public int Id { get; private set; }

    public int MemberId { get; init; }

    public CentreMember Member { get; init; } = null!;

    public int RoleId { get; init; }

    public RoleDefinition Role { get; init; } = null!;

    int? IAudited.AuditAccountId => ((IAudited?)Member)?.AuditAccountId;
}
