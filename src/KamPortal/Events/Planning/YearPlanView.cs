namespace KamPortal.Events.Planning;

/// <summary>A version of the plan of a year.</summary>
/// <param name="MayEdit">Its lines; not while it waits for the director or is in force.</param>
/// <param name="MayDecide">Approve or return it.</param>
public sealed record YearPlanView(
    int Id, int Version, int Number, AnnualPlanStatus Status, string By, DateTime CreatedAt, string? SubmittedBy, DateTime? SubmittedAt, string? DecidedBy, DateTime? DecidedAt, string? Note, IReadOnlyList<YearLineRow> Lines, bool MayEdit, bool MayDecide, bool MayMakeEvents);
