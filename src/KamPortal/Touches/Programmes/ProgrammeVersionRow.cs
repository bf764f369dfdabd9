namespace KamPortal.Touches.Programmes;

/// <summary>A version of the programme in the list.</summary>
/// <param name="FirstOn">Null for a draft.</param>
/// <param name="LastOn">The day before the next version begins; null while none follows.</param>
/// <param name="IsInForce">Today, in the company's zone.</param>
/// <param name="PublishedBy">Null when the portal brought it.</param>
public sealed record ProgrammeVersionRow(int Id, int Number, ProgrammeStatus Status, DateOnly? FirstOn, DateOnly? LastOn, bool IsInForce, string? Note, DateTime? PublishedAt, string? PublishedBy, int Rules, int Version);
