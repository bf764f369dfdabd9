using KamPortal.Accounts;

namespace KamPortal.Categories;

/// <summary>A key account that by its figures would go down, waiting for the supervisor of its owner.</summary>
public sealed record CategoryProposal(int Id, int AccountId, string AccountName, string OwnerName, DateOnly On, AbcdCategory From, AbcdCategory To, CategoryCause Cause, decimal Volume, decimal? Potential, decimal? Gap, bool MayDecide);
