namespace KamPortal.PurchasingCentres;

/// <summary>A person's part in one centre.</summary>
/// <param name="Scope">Product group; null: all the client buys.</param>
/// <param name="LeftOn">First day without them; null while they are there.</param>
public sealed record PersonSeat(int CentreId, int MemberId, int AccountId, string Account, string? Scope, CentreStatus Status, string? Position, IReadOnlyList<MemberRole> Roles, int Influence, int? Attitude, DateOnly? LeftOn);
