using KamPortal.Surveys.Results;

namespace KamPortal.Surveys.Waves;

/// <summary>A wave with everything decided on it.</summary>
/// <param name="RowVersion">For forms.</param>
/// <param name="LaunchedAt">In the viewer's zone, as <paramref name="ClosedAt"/>.</param>
/// <param name="NextOn">The day on which it is repeated; null when it is not, or has been.</param>
/// <param name="NextId">The wave that repeats it.</param>
/// <param name="Statuses">People of the audience by status; of clients the viewer sees, or of all for those who manage surveys.</param>
/// <param name="Funnel">From the letter to the answer, of the same people; null before it opens and of interviews, which have no letters.</param>
/// <param name="SeesPeople">Whether the viewer sees any client at all.</param>
public sealed record WaveView(
    WaveRow Row,
    int RowVersion,
    string TemplateCode,
    string TimeZoneId,
    int Reminders,
    string? CreatedBy,
    string? LaunchedBy,
    DateTime? LaunchedAt,
    DateTime? ClosedAt,
    string? CloseReason,
    int? PreviousId,
    string? PreviousName,
    int? NextId,
    string? NextName,
    DateOnly? NextOn,
    IReadOnlyList<KeyValuePair<InvitationStatus, int>> Statuses,
    IReadOnlyList<KeyValuePair<InvitationSkip, int>> Skips,
    ResponseFunnel? Funnel,
    bool MayManage,
    bool SeesPeople,
    int Minimum,
    DateOnly Today);
