using KamPortal.Audit;
using KamPortal.Staff;

namespace KamPortal.Accounts;

internal sealed class AccountTeamMember : IAudited
{
    public int Id { get; private set; }

    public int AccountId { get; init; }

    public Account Account { get; init; } = null!;

    public int UserId { get; init; }

    public PortalUser User { get; init; } = null!;

    public TeamRole Role { get; init; }

    public DateOnly FromOn { get; init; }

    public DateOnly? ToOn { get; set; }

    int? IAudited.AuditAccountId => AccountId;
}
