namespace KamPortal.Surveys.Answers;

/// <summary>Why an answer cannot be taken, in the culture of whoever asked.</summary>
public sealed record AnswerProblem(string QuestionKey, string Message);
