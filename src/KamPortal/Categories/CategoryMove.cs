using KamPortal.Accounts;

namespace KamPortal.Categories;

/// <summary>Accounts of one owner with the same letter now and by other thresholds.</summary>
/// <param name="Volume">Shipments of 12 months, whole roubles.</param>
internal sealed record CategoryMove(int OwnerId, AbcdCategory From, AbcdCategory To, bool IsKey, int Accounts, long Volume);
