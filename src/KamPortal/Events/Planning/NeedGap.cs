using KamPortal.Accounts;

namespace KamPortal.Events.Planning;

/// <summary>How many clients of a category have no event of the level they need in the year, of those the viewer sees.</summary>
/// <param name="Clients">All of the category, neither archived nor lost.</param>
public sealed record NeedGap(AbcdCategory Category, EventLevel Level, int Clients, int Unserved);
