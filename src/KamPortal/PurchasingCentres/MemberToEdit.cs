using KamPortal.People;
using KamPortal.Staff;

namespace KamPortal.PurchasingCentres;

/// <summary>A member's form and what it chooses among.</summary>
/// <param name="Roles">Active ones, and those the member plays.</param>
/// <param name="Contacts">Who of us may keep the contact; the account's owner first.</param>
/// <param name="MaySeePersonal">Personal interests may be read, which is logged, and changed.</param>
public sealed record MemberToEdit(MemberFields Fields, IReadOnlyList<MemberRole> Roles, IReadOnlyList<StaffChoice> Contacts, bool MaySeePersonal)
{
    /// <summary>Employment of the superior, member or not; null at the top and for those outside.</summary>
    public int? ReportsToId { get; init; }

    /// <summary>Employments at the client one can report to; none for those outside.</summary>
    public IReadOnlyList<Choice> Superiors { get; init; } = [];
}
