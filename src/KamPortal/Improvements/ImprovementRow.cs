namespace KamPortal.Improvements;

/// <param name="Wave">Null for what was named in conversation.</param>
/// <param name="Question">The attribute, in the viewer's language.</param>
/// <param name="DaysLate">0 when it is not late, or closed.</param>
/// <param name="Evidence">Of a dropped one the reason.</param>
/// <param name="Clients">Those the viewer sees, by name.</param>
/// <param name="Colleagues">Clients of colleagues, who are not named.</param>
public sealed record ImprovementRow(
    int Id, string Title, string? Details, ImprovementSource Source, int? WaveId, string? Wave, string? Question, decimal? Expected, decimal? Perceived, int OwnerId, string Owner, DateOnly DueOn, int DaysLate,
    ImprovementStatus Status, string? Evidence, DateOnly? ClosedOn, string? ClosedBy, IReadOnlyList<ImprovementLine> Clients, int Colleagues, bool MayEdit, bool MayClose, int Version);
