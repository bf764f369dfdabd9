namespace KamPortal.Surveys.Results;

/// <summary>How often a question was answered so; everything but the words can be reckoned from these.</summary>
/// <param name="Count">Of an answer in words, how many there are.</param>
internal sealed record AnswerTally(int QuestionId, int? OptionId, int? Number, int? Second, int Count);
