namespace KamPortal.Surveys.Answers;

/// <summary>The invitation has its one answer, perhaps since a moment ago from another window.</summary>
public sealed class AlreadyAnswered() : RuleViolation(AnswersMessages.AlreadyAnswered);
