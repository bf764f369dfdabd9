namespace KamPortal.Surveys.Answers;

/// <summary>The wave takes no answers, or none from this person.</summary>
public sealed class SurveyNotOpen() : RuleViolation(AnswersMessages.NotOpen);
