namespace KamPortal.Accounts;

/// <param name="Query">Query string of the account list, as <see cref="AccountFilter.ToQuery"/> writes it.</param>
/// <param name="OwnerName">Whose view it is.</param>
public sealed record SavedViewRow(int Id, string Name, string Query, bool IsShared, bool IsMine, string OwnerName);
