namespace KamPortal.Staff;

public sealed record DemoPerson(int Id, string Name, string? Position, Role Role, string Language);
