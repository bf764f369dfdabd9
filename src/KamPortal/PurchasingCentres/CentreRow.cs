namespace KamPortal.PurchasingCentres;

/// <summary>A centre in the list of its account.</summary>
/// <param name="ProductGroup">Null: all the client buys.</param>
/// <param name="Edition">How often it was published.</param>
/// <param name="Members">Active ones.</param>
public sealed record CentreRow(int Id, string? ProductGroup, CentreStatus Status, DraftReason? DraftReason, int Edition, int Members, CentreAssessment Assessment);
