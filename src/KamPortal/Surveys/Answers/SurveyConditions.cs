namespace KamPortal.Surveys.Answers;

/// <summary>Which questions are asked, given what was answered so far.</summary>
public static class SurveyConditions
{
    /// <returns>In their order. A question that depends on one that is not asked is not asked either.</returns>
    public static IReadOnlyList<SurveyFormQuestion> Asked(SurveyForm form, IReadOnlyDictionary<string, GivenAnswer> answers)
    {
        var asked = new List<SurveyFormQuestion>(form.Questions.Count);
        foreach (var question in form.Questions)
        {
            if (question.ConditionKey is not { } key || (asked.Exists(q => q.Key == key) && answers.TryGetValue(key, out var given) && Holds(question, given)))
            {
                asked.Add(question);
            }
        }

        return asked;
    }

    private static bool Holds(SurveyFormQuestion question, GivenAnswer given) =>
        question.ConditionOption is { } option
            ? given.Options.Contains(option)
            : given.Number is { } number && number >= (question.ConditionFrom ?? int.MinValue) && number <= (question.ConditionTo ?? int.MaxValue);
}
