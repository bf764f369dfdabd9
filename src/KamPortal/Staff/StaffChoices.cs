namespace KamPortal.Staff;

/// <param name="People">Enabled members of staff by name.</param>
public sealed record StaffChoices(IReadOnlyList<StaffChoice> Branches, IReadOnlyList<StaffChoice> People);
