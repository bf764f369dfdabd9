namespace KamPortal.People;

/// <summary>One reading of somebody's personal information.</summary>
/// <param name="At">UTC.</param>
/// <param name="Reason">Of an administrator who broke the glass; else null.</param>
public sealed record PersonalAccessLine(long Id, string UserName, DateTime At, AccessPlace Place, string? Reason);
