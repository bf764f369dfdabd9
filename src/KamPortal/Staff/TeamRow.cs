namespace KamPortal.Staff;

/// <param name="Depth">0 for the top of what the viewer sees.</param>
/// <param name="Accounts">Not archived accounts owned; null when the viewer may not see accounts.</param>
/// <param name="Overdue">Open touches due before the person's today; null as above.</param>
/// <param name="Absences">Present and coming, the earliest first.</param>
/// <param name="ScoreInKpi">What clients give the person counts among the person's figures.</param>
public sealed record TeamRow(int Id, string Name, string? Position, int Depth, string Branch, string TimeZoneId, IReadOnlyList<Role> Roles, int? Accounts, int? Overdue, IReadOnlyList<AbsenceRow> Absences, bool ScoreInKpi);
