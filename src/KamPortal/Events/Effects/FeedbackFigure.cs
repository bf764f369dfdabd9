namespace KamPortal.Events.Effects;

/// <summary>A question with a scale.</summary>
/// <param name="Mean">Rounded to tenths; null while fewer than <see cref="EventFeedbackQueries.LeastAnswers"/> answered it.</param>
public sealed record FeedbackFigure(string Question, int From, int To, int Count, decimal? Mean);
