namespace KamPortal.PurchasingCentres;

/// <summary>The purchasing centres of one account, the one for everything first.</summary>
/// <param name="FreeGroups">Product groups without a centre of their own, by name.</param>
/// <param name="MayOpenWhole">There is no centre for everything yet.</param>
public sealed record AccountCentres(IReadOnlyList<CentreRow> Centres, IReadOnlyList<CentreScope> FreeGroups, bool MayOpenWhole, bool MayEdit);
