namespace KamPortal.Touches;

public sealed record StaffName(int UserId, string Name);
