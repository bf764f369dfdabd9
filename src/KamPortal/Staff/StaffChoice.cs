namespace KamPortal.Staff;

/// <summary>Somebody or something to choose from a list.</summary>
public sealed record StaffChoice(int Id, string Name);
