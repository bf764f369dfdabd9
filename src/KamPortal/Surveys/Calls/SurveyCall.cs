using KamPortal.Surveys.Answers;
using KamPortal.Surveys.Waves;

namespace KamPortal.Surveys.Calls;

/// <summary>Whom one asks, what, and what was answered so far.</summary>
/// <param name="Why">Why nothing can be entered; null when open.</param>
/// <param name="Form">In <paramref name="Language"/>.</param>
/// <param name="KeptAt">When the last answer was kept, in the viewer's zone; null: nothing yet.</param>
/// <param name="ResponseId">Once answered.</param>
public sealed record SurveyCall(
    int InvitationId, CallState State, string? Why, string Wave, DateOnly ClosesOn, bool IsInterview, int PersonId, string Person, string? Position, string? Phone, string? MobilePhone, int AccountId, string Account,
    InvitationStatus Status, string Language, SurveyForm Form, IReadOnlyDictionary<string, GivenAnswer> Answers, string? Note, DateTime? KeptAt, int WaveId, long? ResponseId)
{
    /// <summary>Under which the colleague's note stands among the kept answers; no question has such a key.</summary>
    public const string NoteKey = "~note";
}
