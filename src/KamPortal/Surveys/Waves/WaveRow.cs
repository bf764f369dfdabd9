namespace KamPortal.Surveys.Waves;

/// <param name="Title">Of the survey, in the current language.</param>
/// <param name="Version">Its number.</param>
/// <param name="Audience">In words.</param>
/// <param name="Event">Whose people are asked; null: not of an event.</param>
/// <param name="Asked">Invited by letter or to be called; null before it opens.</param>
/// <param name="Sent">Letters written.</param>
/// <param name="Answered">Null when it is not told: an anonymous wave with fewer answers than the setting asks for.</param>
public sealed record WaveRow(int Id, string Name, WaveStatus Status, SurveyKind Kind, string Title, int Version, DateOnly OpensOn, DateOnly ClosesOn, bool IsAnonymous, int? RepeatMonths, string Audience, WaveEventChoice? Event, int? Asked, int Sent, int? Answered);
