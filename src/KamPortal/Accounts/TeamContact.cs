namespace KamPortal.Accounts;

/// <summary>Somebody of ours who serves an account, as the client's page shows them.</summary>
/// <param name="Role">Null for the accountable client manager.</param>
/// <param name="AwayUntil">Last day of the absence they are on today; null while they are there.</param>
/// <param name="Substitute">Who stands in for them meanwhile.</param>
public sealed record TeamContact(int UserId, string Name, TeamRole? Role, string? Position, string? Email, bool IsEnabled, DateOnly? AwayUntil, string? Substitute);
