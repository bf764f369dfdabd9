namespace KamPortal.Staff;

/// <summary>Both days included.</summary>
public sealed record AbsenceRow(int Id, int UserId, AbsenceKind Kind, DateOnly FromOn, DateOnly ToOn, string? Deputy, int? DeputyId = null)
{
    public bool Covers(DateOnly day) => FromOn <= day && day <= ToOn;
}
