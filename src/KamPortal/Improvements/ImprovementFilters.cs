using KamPortal.Staff;

namespace KamPortal.Improvements;

/// <summary>What the list can be narrowed to.</summary>
public sealed record ImprovementFilters(IReadOnlyList<StaffChoice> Owners, IReadOnlyList<StaffChoice> Waves);
