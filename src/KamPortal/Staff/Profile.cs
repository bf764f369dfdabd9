namespace KamPortal.Staff;

/// <param name="TimeZoneId">The person's own; null takes the branch's.</param>
public sealed record Profile(int UserId, string Name, string Login, string? Email, string? Position, string Branch, string BranchTimeZoneId, string? Supervisor, IReadOnlyList<Role> Roles, string Language, string? TimeZoneId, bool HasPassword, int Version, IReadOnlyList<AbsenceRow> Absences, string? Phone);
