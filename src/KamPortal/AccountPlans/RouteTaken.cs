namespace KamPortal.AccountPlans;

/// <param name="Accounts">On the route now.</param>
/// <param name="Moved">Of them those that left their manager's portfolio.</param>
/// <param name="HasOwner">False: the route has no owner yet, all stayed with their managers.</param>
public sealed record RouteTaken(int Accounts, int Moved, bool HasOwner);
