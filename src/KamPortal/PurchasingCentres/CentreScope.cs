namespace KamPortal.PurchasingCentres;

/// <summary>A product group a centre can be about.</summary>
public sealed record CentreScope(int ProductGroupId, string Name);
