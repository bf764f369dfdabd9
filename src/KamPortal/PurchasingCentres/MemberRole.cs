namespace KamPortal.PurchasingCentres;

/// <param name="Name">In the viewer's language.</param>
/// <param name="Decides">Whoever plays it is ЛПР.</param>
public sealed record MemberRole(int RoleId, string Name, bool Decides);
