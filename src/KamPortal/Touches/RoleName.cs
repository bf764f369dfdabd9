namespace KamPortal.Touches;

public sealed record RoleName(int RoleId, string Name);
