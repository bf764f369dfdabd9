namespace KamPortal.PurchasingCentres;

/// <summary>What came of saving a member.</summary>
/// <param name="NewRoleIds">Roles given just now; their directions of work can be proposed.</param>
/// <param name="TakenOver">Fields a colleague had changed meanwhile and this form had not: their values stay.</param>
/// <param name="TakenFrom">Who that was, and when.</param>
public sealed record MemberSaved(IReadOnlyList<int> NewRoleIds, IReadOnlyList<MemberField> TakenOver, string? TakenFrom);
