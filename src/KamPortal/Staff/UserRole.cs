using KamPortal.Audit;

namespace KamPortal.Staff;

/// <summary>Granting and taking away are audited under the user's number.</summary>
internal sealed class UserRole : IAudited
{
    public int UserId { get; private set; }

    public Role Role { get; init; }

    int IAudited.Id => UserId;

    int? IAudited.AuditAccountId => null;
}
