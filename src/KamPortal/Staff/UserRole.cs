namespace KamPortal.Staff;

internal sealed class UserRole
{
    public int UserId { get; private set; }

    public Role Role { get; init; }
}
