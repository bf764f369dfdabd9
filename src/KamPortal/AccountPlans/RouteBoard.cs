namespace KamPortal.AccountPlans;

/// <summary>Group D by routes.</summary>
/// <param name="Without">Accounts of group D on no route yet, with their shipments of 12 months.</param>
/// <param name="Risen">Accounts that left group D and are still with the owner of their route.</param>
/// <param name="MayAppoint">The viewer names the owners of routes.</param>
/// <param name="MaySend">The viewer sends accounts on routes.</param>
public sealed record RouteBoard(IReadOnlyList<RouteSum> Routes, int Without, decimal WithoutSales, int Risen, bool MayAppoint, bool MaySend);
