namespace KamPortal.Accounts;

/// <param name="People">How many people lack it; 0 for what belongs to the account.</param>
public sealed record InformationGap(InformationItem Item, int People);
