namespace KamPortal.PurchasingCentres;

/// <param name="FromId">A member, not a person.</param>
/// <param name="ToId">A member, not a person.</param>
public sealed record CentreLinkLine(int Id, int FromId, int ToId, LinkKind Kind);
