namespace KamPortal.Surveys.Waves;

public sealed record InvitationPage(IReadOnlyList<InvitationRow> Rows, bool HasMore);
