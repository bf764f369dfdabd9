namespace KamPortal.PurchasingCentres;

/// <summary>Somebody at the client, or beside it, who is not in the centre.</summary>
/// <param name="Organisation">Their firm when they work with the client from outside.</param>
/// <param name="Role">What they are said to be in purchases; becomes their first role.</param>
/// <param name="WasMember">Was in the centre before and takes the old place again.</param>
public sealed record CentreCandidate(int EmploymentId, string Name, string? Position, string? Department, bool IsOutside, string? Organisation, string? Role, bool WasMember);
