using KamPortal.Surveys.Waves;

namespace KamPortal.Surveys.Calls;

/// <summary>Somebody of an open wave who has not answered yet.</summary>
/// <param name="HasDraft">Some answers are kept.</param>
public sealed record SurveyCallRow(int InvitationId, int WaveId, string Wave, bool IsInterview, DateOnly ClosesOn, int PersonId, string Person, string? Phone, int AccountId, string Account, string Manager, InvitationStatus Status, bool HasDraft);
