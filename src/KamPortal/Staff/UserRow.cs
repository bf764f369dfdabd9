namespace KamPortal.Staff;

/// <param name="IsLocked">Sign-in is closed after failures right now.</param>
/// <param name="Accounts">Accounts owned, archived ones included: what stands in the way of disabling.</param>
public sealed record UserRow(int Id, string Name, string Login, string? Position, string Branch, string? Supervisor, IReadOnlyList<Role> Roles, bool IsEnabled, bool HasPassword, bool IsLocked, int Accounts);
