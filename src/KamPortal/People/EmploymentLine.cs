namespace KamPortal.People;

/// <param name="Role">In the viewer's language.</param>
/// <param name="Organisation">The firm of somebody outside.</param>
/// <param name="ToOn">Last day; null while it lasts.</param>
public sealed record EmploymentLine(
    int Id, int AccountId, string AccountName, string? Position, string? Department, int? Seniority, string? Role, int? ReportsToPersonId, string? ReportsTo, DateOnly? FromOn, DateOnly? ToOn, bool IsCurrent,
    bool IsOutside, string? Organisation);
