namespace KamPortal.People;

/// <summary>Somebody already known who may be the same person.</summary>
/// <param name="Place">Position and account when the viewer sees them; else null.</param>
/// <param name="By">What agrees.</param>
/// <param name="WorksHere">Has a present place at the account in question.</param>
public sealed record PersonMatch(int PersonId, string Name, string? Place, MatchedBy By, bool WorksHere = false);
