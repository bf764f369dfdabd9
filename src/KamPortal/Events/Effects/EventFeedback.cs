namespace KamPortal.Events.Effects;

/// <summary>What those who were there thought, in figures alone: whoever may see words finds them among the results of the survey.</summary>
/// <param name="WaveId">Null while nobody was asked.</param>
/// <param name="MaySeeResults">The viewer may open the results of surveys.</param>
/// <param name="Code">Of the survey that is sent; null: nobody is asked.</param>
public sealed record EventFeedback(string? Code, int? WaveId, bool MaySeeResults, int Asked, int Answered, DateOnly? ClosesOn, IReadOnlyList<FeedbackFigure> Figures);
